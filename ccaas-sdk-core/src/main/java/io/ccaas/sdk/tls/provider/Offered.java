package io.ccaas.sdk.tls.provider;

import java.util.Collection;
import java.util.Set;

/**
 * What a client may offer, or did.
 *
 * @param protocols names of Java
 * @param suites IANA names
 * @param groups IANA names
 * @param signatures IANA names of signature schemes
 */
public record Offered(Set<String> protocols, Set<String> suites, Set<String> groups, Set<String> signatures) {

    /**
     * Copies the sets.
     *
     * @param protocols names of Java
     * @param suites IANA names
     * @param groups IANA names
     * @param signatures IANA names of signature schemes
     */
    public Offered {
        protocols = Set.copyOf(protocols);
        suites = Set.copyOf(suites);
        groups = Set.copyOf(groups);
        signatures = Set.copyOf(signatures);
    }

    void requireWithin(Offered told) throws ProviderRefused {
        require("protocol version", told.protocols, protocols);
        require("cipher suite", told.suites, suites);
        require("group", told.groups, groups);
        require("signature scheme", told.signatures, signatures);
    }

    private static void require(String what, Collection<String> told, Collection<String> offered)
            throws ProviderRefused {
        if (!told.containsAll(offered)) {
            throw ProviderRefused.unproven("it offered a " + what + " that it was told to leave out");
        }
    }

    @Override
    public String toString() {
        return "Offered[" + suites.size() + " suites, " + groups.size() + " groups]";
    }
}
