package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is offered in a handshake, each list in order of preference.
 *
 * @param protocols names in Java
 * @param tls12Until last day (UTC) on which TLS 1.2 is offered; empty when the policy sets none
 * @param suites IANA names
 * @param groups IANA names
 * @param signatures IANA names of signature schemes
 */
public record Offer(
        List<String> protocols,
        Optional<LocalDate> tls12Until,
        List<String> suites,
        List<String> groups,
        List<String> signatures) {

    /**
     * Copies the lists.
     *
     * @param protocols names in Java
     * @param tls12Until last day (UTC) on which TLS 1.2 is offered; empty when the policy sets none
     * @param suites IANA names
     * @param groups IANA names
     * @param signatures IANA names of signature schemes
     */
    public Offer {
        protocols = List.copyOf(protocols);
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        signatures = List.copyOf(signatures);
    }

    Offer without(TlsPolicyOverlay overlay) {
        return new Offer(
                overlay.left(protocols),
                tls12Until,
                overlay.left(suites),
                overlay.left(groups),
                overlay.left(signatures));
    }

    boolean canShakeHands() {
        return hasSuiteOfAProtocol() && !groups.isEmpty() && !signatures.isEmpty();
    }

    /** A version of the protocol without any suite of its own, or a suite without its version, is of no use. */
    boolean hasSuiteOfAProtocol() {
        return protocols.stream().anyMatch(protocol -> suites.stream().anyMatch(suite -> fits(protocol, suite)));
    }

    /** For each dimension by its name whether this accepts nothing that the other refuses. */
    Map<String, Boolean> within(Offer other) {
        Map<String, Boolean> within = new LinkedHashMap<>();
        within.put("protocols", other.protocols.containsAll(protocols));
        within.put("suites", other.suites.containsAll(suites));
        within.put("groups", other.groups.containsAll(groups));
        within.put("handshake signatures", other.signatures.containsAll(signatures));
        within.put("last day of TLS 1.2", tls12End() <= other.tls12End());
        return within;
    }

    private long tls12End() {
        return tls12Until.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    private static boolean fits(String protocol, String suite) {
        return protocol.equals("TLSv1.2") == suite.contains("_WITH_");
    }
}
