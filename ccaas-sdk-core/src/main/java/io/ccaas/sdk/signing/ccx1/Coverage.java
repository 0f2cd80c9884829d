package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what is covered with what must be. */
final class Coverage {

    private Coverage() {}

    static void require(SignatureInput input, List<ComponentId> wanted) {
        Set<ComponentId> covered = new HashSet<>(input.covered());
        List<ComponentId> uncovered =
                wanted.stream().filter(id -> !covered.contains(id)).toList();
        if (!uncovered.isEmpty()) {
            throw SignatureRefusedException.because(
                    "COVERAGE_INCOMPLETE",
                    "a signature over every component that ccx-1 asks for",
                    uncovered.size() + " of " + wanted.size() + " are not covered",
                    "The sender must cover " + named(uncovered) + ".");
        }
    }

    /** Names of this library only: a field of the message may have a name that should not be repeated. */
    private static String named(List<ComponentId> uncovered) {
        return uncovered.stream()
                .map(ComponentId::name)
                .map(name -> name.startsWith("ccx-") ? "every ccx-* field" : name)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing more");
    }
}
