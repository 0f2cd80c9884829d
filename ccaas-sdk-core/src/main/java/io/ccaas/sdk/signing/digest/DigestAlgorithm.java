package io.ccaas.sdk.signing.digest;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The active algorithms of the registry in RFC 9530 section 5; deprecated ones prove nothing and are not here. */
enum DigestAlgorithm {
    /** SHA-256, 32 bytes. */
    SHA_256("sha-256", "SHA-256", 32),
    /** SHA-512, 64 bytes. */
    SHA_512("sha-512", "SHA-512", 64);

    private final String key;
    private final String jcaName;
    private final int length;

    DigestAlgorithm(String key, String jcaName, int length) {
        this.key = key;
        this.jcaName = jcaName;
        this.length = length;
    }

    String key() {
        return key;
    }

    int length() {
        return length;
    }

    MessageDigest begin() {
        try {
            return MessageDigest.getInstance(jcaName);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256 and SHA-512", foreign);
        }
    }
}
