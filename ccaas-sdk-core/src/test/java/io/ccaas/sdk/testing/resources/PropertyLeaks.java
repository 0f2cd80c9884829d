package io.ccaas.sdk.testing.resources;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** {@link ResourceLeaks} for properties, which jqwik runs without JUnit's extensions. */
public final class PropertyLeaks implements AroundPropertyHook {

    private final List<ResourceWatch> watches = ResourceLeaks.watches();

    /** Watches this process. */
    public PropertyLeaks() {}

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        ResourceBaseline baseline = new ResourceBaseline(watches, null);
        PropertyExecutionResult result = property.execute();
        try {
            baseline.close();
            return result;
        } catch (AssertionError leaks) {
            return result.mapToFailed(leaks);
        }
    }
}
