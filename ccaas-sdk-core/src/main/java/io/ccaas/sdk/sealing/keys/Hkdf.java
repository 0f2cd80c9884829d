package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869) for one output of 32 bytes, where the ssh stanza needs it; jagged's is for its own keys. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";

    private Hkdf() {}

    static byte[] derive(byte[] input, byte[] salt, String info) {
        byte[] extracted = mac(salt, input);
        byte[] label = info.getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(label, label.length + 1);
        block[label.length] = 1;
        byte[] derived = mac(extracted, block);
        Arrays.fill(extracted, (byte) 0);
        return derived;
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has HMAC with SHA-256", foreign);
        }
    }
}
