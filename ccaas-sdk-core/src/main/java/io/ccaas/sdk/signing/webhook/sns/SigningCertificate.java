package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;

/** A file that was served at a SigningCertURL, read and judged in steps; its first certificate signs. */
final class SigningCertificate {

    static final int FEWEST_BITS = 2048;

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_CERTIFICATES = 8;
    private static final int SIGNATURES = 0;

    private final X509Certificate certificate;
    private final RSAPublicKey key;

    private SigningCertificate(X509Certificate certificate, RSAPublicKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Everything but the day, which is looked at for each message. */
    static SigningCertificate judged(byte[] pem, URI url, Issuers issuers) {
        List<X509Certificate> file = read(pem);
        X509Certificate first = file.get(0);
        RSAPublicKey key = key(first);
        requireForSigning(first);
        SnsNames.require(first, url);
        issuers.require(file);
        return new SigningCertificate(first, key);
    }

    private static List<X509Certificate> read(byte[] pem) {
        List<X509Certificate> file = new ArrayList<>();
        try {
            if (pem.length <= MOST_BYTES) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(pem))
                        .forEach(each -> file.add((X509Certificate) each));
            }
        } catch (CertificateException foreign) {
            throw unusable("the file cannot be read");
        }
        if (file.isEmpty() || file.size() > MOST_CERTIFICATES) {
            throw unusable("the file is too long, or holds none or more than " + MOST_CERTIFICATES);
        }
        return file;
    }

    private static RSAPublicKey key(X509Certificate first) {
        if (first.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS) {
            return rsa;
        }
        throw unusable("its key is another");
    }

    /** One that issues others, or is for something else, was not made to sign notifications. */
    private static void requireForSigning(X509Certificate first) {
        boolean[] usage = first.getKeyUsage();
        if (first.getBasicConstraints() >= 0 || (usage != null && !usage[SIGNATURES])) {
            throw unusable("it is for something else than signatures");
        }
    }

    /** Valid on this machine's own calendar, which nobody can inject. */
    RSAPublicKey keyToday() {
        try {
            certificate.checkValidity();
            return key;
        } catch (CertificateException foreign) {
            throw unusable("it is not valid today");
        }
    }

    private static SignatureRefusedException unusable(String found) {
        return SignatureRefusedException.because(
                "WEBHOOK_CERTIFICATE_UNUSABLE",
                "a certificate for signatures that is valid today, with an RSA key of " + FEWEST_BITS + " bits or more",
                found,
                "Look at what is served at SigningCertURL, and at this machine's clock.");
    }

    @Override
    public String toString() {
        return "SigningCertificate";
    }
}
