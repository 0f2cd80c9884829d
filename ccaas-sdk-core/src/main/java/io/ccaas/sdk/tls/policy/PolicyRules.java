package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a policy asks for, apart from its name. Partly ordered: of two rules, one may accept less than the
 * other. Immutable.
 *
 * @param offer what a handshake may be
 * @param keys what certificates may be
 * @param leaves how long a leaf may be valid
 * @param sessionSeconds how long a TLS 1.3 session may be taken up again; zero for never
 * @param reviewBy when the policy must be compared with its sources again
 */
public record PolicyRules(Offer offer, Keys keys, LeafLifetimes leaves, int sessionSeconds, LocalDate reviewBy) {

    /**
     * Refuses what lies below the floor: a slip in a built-in policy stops its class from loading.
     *
     * @param offer what a handshake may be
     * @param keys what certificates may be
     * @param leaves how long a leaf may be valid
     * @param sessionSeconds how long a TLS 1.3 session may be taken up again; zero for never
     * @param reviewBy when the policy must be compared with its sources again
     */
    public PolicyRules {
        TlsFloor.require(offer);
        TlsFloor.require(keys);
        TlsFloor.requireSession(sessionSeconds);
    }

    /**
     * These rules met with what an overlay takes away. Meeting is idempotent, commutative and associative in the
     * overlays, and accepts nothing that these rules do not.
     *
     * @param overlay what to take away
     * @return rules at least as tight as these, and as the overlay
     * @throws OverlayRefusedException {@code TLS_OVERLAY_EMPTIES} when nothing would be left of a dimension
     */
    public PolicyRules tightenedBy(TlsPolicyOverlay overlay) {
        Offer lessOffered = offer.without(overlay);
        Keys lessKeys = keys.without(overlay);
        requireLeft("protocols with a suite", lessOffered.hasSuiteOfAProtocol());
        requireLeft("groups", !lessOffered.groups().isEmpty());
        requireLeft("handshake signatures", !lessOffered.signatures().isEmpty());
        requireLeft("curves", !lessKeys.curves().isEmpty());
        requireLeft("certificate signatures", !lessKeys.signatures().isEmpty());
        LocalDate earlier =
                overlay.reviewBy().filter(date -> date.isBefore(reviewBy)).orElse(reviewBy);
        return new PolicyRules(
                lessOffered, lessKeys, leaves.without(overlay), overlay.noResumption() ? 0 : sessionSeconds, earlier);
    }

    private static void requireLeft(String dimension, boolean something) {
        if (!something) {
            throw OverlayRefusedException.because(
                    "TLS_OVERLAY_EMPTIES",
                    "an overlay that leaves each dimension of the policy something",
                    "nothing would be left of the " + dimension + ", and no handshake could succeed",
                    "Withdraw less, or stop the calls themselves.");
        }
    }

    /**
     * Whether these rules accept nothing that others refuse.
     *
     * @param other rules to compare with
     * @return true when these are equal or tighter in every dimension
     */
    public boolean within(PolicyRules other) {
        return beyond(other).isEmpty();
    }

    /**
     * Where these rules accept what others refuse.
     *
     * @param other rules to compare with
     * @return names of dimensions, for people; empty when these rules are {@link #within} the others
     */
    public List<String> beyond(PolicyRules other) {
        Map<String, Boolean> within = new LinkedHashMap<>();
        within.putAll(offer.within(other.offer));
        within.putAll(keys.within(other.keys));
        within.put("leaf lifetimes", leaves.within(other.leaves));
        within.put("resumption", sessionSeconds <= other.sessionSeconds);
        within.put("review date", !reviewBy.isAfter(other.reviewBy));
        return within.entrySet().stream()
                .filter(dimension -> !dimension.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
