package io.ccaas.sdk.http.auth.answer;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;

/** SHA-256, base64url without padding: the form in which tokens name what they are bound to. */
public final class Thumbprint {

    private Thumbprint() {}

    /**
     * Of a certificate, as in {@code x5t#S256} (RFC 8705 section 3.1).
     *
     * @param certificate any
     * @return 43 characters
     */
    public static String of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a certificate that was read has an encoding", foreign);
        }
    }

    /**
     * Of a token, as in {@code ath} (RFC 9449 section 4.2).
     *
     * @param token ASCII
     * @return 43 characters
     */
    public static String of(String token) {
        return of(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64Url.encode(digest);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
