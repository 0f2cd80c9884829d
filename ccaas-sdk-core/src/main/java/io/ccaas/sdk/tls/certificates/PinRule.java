package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.tls.pins.PinSet;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pins ask of a proven path. Immutable. */
final class PinRule {

    private final PinSet pins;
    private final boolean authoritiesAreChosen;

    /** Chosen authorities are what trust is limited to after the end; where every public one counts, nothing would limit it. */
    PinRule(PinSet pins, boolean authoritiesAreChosen) {
        this.pins = pins;
        this.authoritiesAreChosen = authoritiesAreChosen;
    }

    /** Over the path that was proven, never over what was sent: a server may append any certificate. */
    ProvenPeer require(ProvenPath path, Instant now) throws RuleBroken {
        Set<String> pinned = pins.digests();
        long matched = Stream.concat(path.path().stream(), Stream.of(path.anchor()))
                .map(certificate -> digest(certificate.getPublicKey()))
                .collect(Collectors.toSet())
                .stream()
                .filter(pinned::contains)
                .count();
        boolean ended = pins.end().filter(end -> !now.isBefore(end)).isPresent();
        if (ended && !authoritiesAreChosen) {
            throw ended();
        }
        if (matched == 0 && !pinned.isEmpty() && !ended) {
            throw missing(pinned.size());
        }
        return new ProvenPeer(path, (int) matched, pinned.size() - (int) matched);
    }

    private static String digest(PublicKey key) {
        return Base64.getEncoder().encodeToString(Fingerprint.sha256(key.getEncoded()));
    }

    private static RuleBroken missing(int pinned) {
        return RuleBroken.of(
                "TLS_PIN",
                "one of the " + pinned + " pinned keys on the proven path",
                "none of them is there",
                "Ask the partner whether it changed its keys; change the pins only on its word.");
    }

    private static RuleBroken ended() {
        return RuleBroken.of(
                "TLS_PINS_EXPIRED",
                "pins that hold, where every public authority is trusted",
                "they have ended, and nothing else limits who may vouch for this partner",
                "Have the pins confirmed and give them a later notAfter, or name the partner's authority in trust.");
    }
}
