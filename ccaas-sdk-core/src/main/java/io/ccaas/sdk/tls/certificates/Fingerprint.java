package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 as TLS people write it. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * Of a whole certificate.
     *
     * @param certificate any
     * @return lower-case hexadecimal
     */
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException foreign) {
            throw new SdkBugException("a certificate that was read has an encoding", foreign);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
