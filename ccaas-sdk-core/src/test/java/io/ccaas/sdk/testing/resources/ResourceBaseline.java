package io.ccaas.sdk.testing.resources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What was there before a test or a class; closed by JUnit when everything of that test or class has ended. */
final class ResourceBaseline implements AutoCloseable {

    private final Map<ResourceWatch, Set<String>> before = new LinkedHashMap<>();
    private final @Nullable ResourceBaseline around;

    /**
     * Leaves out the kinds of which the fixtures of the class around hold something: their servers and pools may come
     * and go during a test, so these kinds are checked when the class ends.
     */
    ResourceBaseline(Iterable<ResourceWatch> watches, @Nullable ResourceBaseline around) {
        this.around = around;
        for (ResourceWatch watch : watches) {
            Set<String> present = watch.present();
            if (around == null || around.isUnchanged(watch, present)) {
                before.put(watch, present);
            }
        }
    }

    private boolean isUnchanged(ResourceWatch watch, Set<String> present) {
        Set<String> own = before.get(watch);
        return own != null && own.containsAll(present);
    }

    /** A leak that the test has answered for is not held against its class again. */
    private void forgive(ResourceWatch watch, String leaked) {
        Set<String> then = around == null ? null : around.before.get(watch);
        if (then != null) {
            then.add(leaked);
        }
    }

    @Override
    public void close() {
        StringJoiner leaks = new StringJoiner("; ");
        before.forEach((watch, then) -> {
            for (String leaked : watch.leakedSince(then)) {
                leaks.add(watch.kind() + " " + watch.describe(leaked));
                forgive(watch, leaked);
            }
        });
        if (leaks.length() > 0) {
            throw new AssertionError("left behind: " + leaks);
        }
    }
}
