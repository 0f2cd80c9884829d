package io.ccaas.sdk.signing.digest;

import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;

/** Every known digest of one content, computed while it passes. Not thread-safe. */
final class DigestCheck {

    private final Map<DigestAlgorithm, SfBytes> expected;
    private final Map<DigestAlgorithm, MessageDigest> running = new EnumMap<>(DigestAlgorithm.class);

    DigestCheck(Map<DigestAlgorithm, SfBytes> expected) {
        this.expected = expected;
        expected.keySet().forEach(algorithm -> running.put(algorithm, algorithm.begin()));
    }

    void update(byte[] bytes, int offset, int length) {
        running.values().forEach(digest -> digest.update(bytes, offset, length));
    }

    /** Ends the content; to be called once. */
    void requireMatch() {
        running.forEach((algorithm, digest) -> requireEqual(algorithm, digest.digest()));
    }

    private void requireEqual(DigestAlgorithm algorithm, byte[] computed) {
        SfBytes wanted = expected.get(algorithm);
        if (wanted == null || !MessageDigest.isEqual(wanted.value(), computed)) {
            throw SignatureRefusedException.because(
                    "CONTENT_DIGEST_MISMATCH",
                    "content with the " + algorithm.key() + " digest that was announced",
                    "the content has another",
                    "Treat the content as altered on its way, and do not use it.");
        }
    }
}
