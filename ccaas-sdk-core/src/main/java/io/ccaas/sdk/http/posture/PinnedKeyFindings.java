package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.posture.Finding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of the keys that are pinned for a partner's answers count today.
 *
 * @param keys in the order of the declaration
 * @param revoked thumbprints that must not count
 */
record PinnedKeyFindings(List<VerificationKey> keys, Set<String> revoked) {

    private static final String EXPECTED = "pinned keys that count, each once and none of them revoked";

    Finding of(String partnerId, SigningDeclaration signing, LocalDate today) {
        Told told = new Told("signing.response-keys", partnerId);
        List<ResponseKey> left = notRevoked(signing.responseKeys());
        int taken = keys.size() - left.size();
        long counting = left.stream().filter(key -> !isPast(key, today)).count();
        String found = counting + " of " + keys.size() + " count" + (taken == 0 ? "" : ", " + taken + " revoked");
        if (counting == 0 && signing.keyDirectory().isEmpty()) {
            return told.error(
                    EXPECTED, found + ": every answer is refused", "Ask the partner for its keys, and pin them anew.");
        }
        if (taken > 0) {
            return told.warning(EXPECTED, found, "Take the revoked ones out of signing.responseKeys.");
        }
        return distinct() == keys.size()
                ? told.well(EXPECTED, found + overlapping(left, today))
                : told.warning(
                        EXPECTED,
                        "one key stands there twice, and cannot follow itself",
                        "Ask the partner for its next key, and pin that in the second place.");
    }

    private List<ResponseKey> notRevoked(List<ResponseKey> pinned) {
        return IntStream.range(0, keys.size())
                .filter(i -> !revoked.contains(keys.get(i).keyId()))
                .mapToObj(pinned::get)
                .toList();
    }

    private static String overlapping(List<ResponseKey> left, LocalDate today) {
        long beside = left.stream()
                .filter(key -> isPast(key, today) && !isPast(key, today.minusDays(key.overlapDays())))
                .count();
        return beside == 0 ? "" : ", " + beside + " more for its overlap";
    }

    private static boolean isPast(ResponseKey key, LocalDate day) {
        return key.notAfter().filter(day::isAfter).isPresent();
    }

    private int distinct() {
        return new HashSet<>(keys.stream().map(VerificationKey::keyId).toList()).size();
    }

    @Override
    public String toString() {
        return "PinnedKeyFindings[" + keys.size() + "]";
    }
}
