package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.policy.Keys;
import io.ccaas.sdk.tls.policy.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a norm accepts of a client, as far as a policy can say it; ciphers and schemes by the start or part of a name. */
record Norm(
        String title,
        Set<String> protocols,
        Optional<LocalDate> tls12Until,
        Set<String> ciphers,
        Set<String> groups,
        List<String> requiredGroups,
        Set<String> handshake,
        Set<String> certificates,
        int rsaBits,
        int rsaBitsFrom2031,
        Set<String> curves,
        List<String> cannotBeEnforced) {

    static final List<Norm> ALL = Norms.all();

    /** Every point in which a policy accepts what the norm does not, or leaves out what it requires. */
    List<String> deviations(TlsPolicy policy) {
        List<String> found = new ArrayList<>();
        Offer offer = policy.offer();
        Keys keys = policy.keys();
        accepts(found, "", protocols, offer.protocols());
        boolean tls12 = offer.protocols().contains("TLSv1.2");
        if (tls12 && tls12Until.isPresent() && offer.tls12Until().isEmpty()) {
            found.add("sets no end to TLS 1.2 (" + tls12Until.get() + ")");
        }
        accepts(
                found,
                "",
                ciphers,
                offer.suites().stream().map(Norm::cipher).distinct().toList());
        accepts(found, "groups ", groups, offer.groups());
        requiredGroups.stream()
                .filter(group -> !offer.groups().contains(group))
                .forEach(group -> found.add("does not offer group " + group));
        accepts(found, "signatures ", handshake, offer.signatures());
        accepts(found, "certificate signatures ", certificates, keys.signatures());
        accepts(found, "keys on ", curves, keys.curves());
        rsa(found, keys);
        if (tls12) {
            found.addAll(cannotBeEnforced);
        }
        return found;
    }

    private void rsa(List<String> found, Keys keys) {
        boolean reachable = keys.signatures().stream().anyMatch(signature -> signature.contains("RSA"));
        if (reachable && keys.rsaBits() < rsaBits) {
            found.add("accepts RSA of " + keys.rsaBits() + " bits (asks for " + rsaBits + ")");
        } else if (reachable && keys.rsaBitsFrom2031() < rsaBitsFrom2031) {
            found.add("accepts RSA of " + keys.rsaBitsFrom2031() + " bits from 2031 on (asks for " + rsaBitsFrom2031
                    + ")");
        }
    }

    private static void accepts(List<String> found, String kind, Set<String> norm, Collection<String> policy) {
        List<String> more = policy.stream().filter(name -> !norm.contains(name)).toList();
        if (!more.isEmpty()) {
            found.add("accepts " + kind + String.join(", ", more));
        }
    }

    private static String cipher(String suite) {
        return suite.replaceFirst("^TLS_(.*_WITH_)?", "");
    }

    static Set<String> set(String... names) {
        return Set.copyOf(Arrays.asList(names));
    }
}
