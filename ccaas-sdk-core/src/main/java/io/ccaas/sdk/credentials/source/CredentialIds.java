package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names secrets without telling anything of them: HMAC-SHA-256 under a random key that lives and dies with this object. The same
 * secret has the same name here and another one everywhere else, so that a name in a log helps nobody to guess.
 *
 * <p>Thread-safe.
 */
public final class CredentialIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN_BYTES = 16;

    private final SecretKeySpec key;

    /** Draws a key. */
    public CredentialIds() {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, ALGORITHM);
        Arrays.fill(drawn, (byte) 0);
    }

    /**
     * The name of a secret.
     *
     * @param secret read, not kept
     * @return 32 hexadecimal digits
     */
    public String of(Secret secret) {
        return secret.use(SecretAccess.reading(), content -> {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                return HexFormat.of().formatHex(mac.doFinal(content), 0, SHOWN_BYTES);
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has HMAC-SHA-256", foreign);
            }
        });
    }

    @Override
    public String toString() {
        return "CredentialIds";
    }
}
