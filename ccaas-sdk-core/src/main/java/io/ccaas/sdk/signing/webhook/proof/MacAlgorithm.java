package io.ccaas.sdk.signing.webhook.proof;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests that senders of webhooks use (RFC 2104). */
public enum MacAlgorithm {
    /** HMAC with MD5; behind a verb only. */
    LEGACY_MD5("HmacMD5"),
    /** HMAC with SHA-1; behind a verb only. */
    LEGACY_SHA1("HmacSHA1"),
    /** HMAC with SHA-256. */
    SHA256("HmacSHA256"),
    /** HMAC with SHA-512. */
    SHA512("HmacSHA512");

    private final String jcaName;

    MacAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /**
     * Computes.
     *
     * @param key not empty
     * @param message what is signed
     * @return the whole of it
     */
    public byte[] of(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(jcaName);
            mac.init(new SecretKeySpec(key, jcaName));
            return mac.doFinal(message);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has these keyed digests", foreign);
        }
    }
}
