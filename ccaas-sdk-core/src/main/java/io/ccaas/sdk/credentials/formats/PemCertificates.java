package io.ccaas.sdk.credentials.formats;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a PEM text, in its order; other blocks are passed over, for example the key of a combined file. */
public final class PemCertificates {

    private PemCertificates() {}

    /**
     * Reads certificates.
     *
     * @param role what they are for
     * @param content the whole text
     * @return at least one
     * @throws io.ccaas.sdk.credentials.CredentialException when there is none, or one is malformed
     */
    public static List<X509Certificate> read(String role, byte[] content) {
        List<PemBlock> blocks = PemReader.read(role, content);
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (PemBlock block : blocks) {
                if (block.label().equals("CERTIFICATE")) {
                    ByteArrayInputStream der = new ByteArrayInputStream(block.der());
                    certificates.add((X509Certificate) factory.generateCertificate(der));
                    requireEnd(role, der.available());
                }
            }
            return requireSome(role, certificates);
        } catch (CertificateException foreign) {
            throw unreadable(role, "a CERTIFICATE block is not one");
        } finally {
            blocks.forEach(PemBlock::wipe);
        }
    }

    private static void requireEnd(String role, int left) {
        if (left != 0) {
            throw unreadable(role, "a CERTIFICATE block goes on after the certificate");
        }
    }

    private static List<X509Certificate> requireSome(String role, List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw unreadable(role, "there is no CERTIFICATE block in it");
        }
        return List.copyOf(certificates);
    }

    private static RuntimeException unreadable(String role, String found) {
        return KeyRefusals.refusal(
                "CERTIFICATE_UNREADABLE",
                "X.509 certificates in PEM as " + role,
                found,
                "Point to the PEM file that the certificate authority gave.");
    }
}
