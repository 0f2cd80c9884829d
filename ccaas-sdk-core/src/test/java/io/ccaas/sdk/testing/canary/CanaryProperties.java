package io.ccaas.sdk.testing.canary;

import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;

/** {@link CanaryWatch} for properties, which jqwik runs without JUnit's extensions. */
public final class CanaryProperties implements AroundContainerHook {

    /** Watches this process. */
    public CanaryProperties() {}

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        context.optionalContainerClass().ifPresent(Watched::begin);
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        context.optionalContainerClass().ifPresent(tests -> Watched.requireNothingShown());
    }
}
