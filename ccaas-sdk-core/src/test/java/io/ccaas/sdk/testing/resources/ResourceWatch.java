package io.ccaas.sdk.testing.resources;

import java.util.Set;
import java.util.TreeSet;

/** One kind of resource that a test may forget. */
interface ResourceWatch {

    /** The word for it in a failure. */
    String kind();

    /** What is there now, each under a name that stays the same while it lives. */
    Set<String> present();

    /** What a failure says of one of them beyond its name. */
    default String describe(String leaked) {
        return leaked;
    }

    /** What came since and is still there; may wait a bounded time for what is about to end. */
    default Set<String> leakedSince(Set<String> before) {
        Set<String> leaked = new TreeSet<>(present());
        leaked.removeAll(before);
        return leaked;
    }
}
