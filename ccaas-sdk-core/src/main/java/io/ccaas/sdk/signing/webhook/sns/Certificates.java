package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.message.SigningCertificates;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few certificates that sign now, kept so that not every message asks the network. */
final class Certificates {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_KEPT = 8;
    private static final int FEWEST_BITS = 2048;

    private final SigningCertificates source;
    private final Map<URI, X509Certificate> kept = new LinkedHashMap<>();

    Certificates(SigningCertificates source) {
        this.source = source;
    }

    /** One that is valid on this machine's own calendar, which nobody can inject. */
    RSAPublicKey key(URI url) {
        X509Certificate certificate = certificate(url);
        try {
            certificate.checkValidity();
        } catch (CertificateException foreign) {
            throw unusable("it is not valid today");
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= FEWEST_BITS) {
            return rsa;
        }
        throw unusable("its key is another");
    }

    private X509Certificate certificate(URI url) {
        synchronized (kept) {
            X509Certificate known = kept.get(url);
            if (known != null) {
                return known;
            }
        }
        X509Certificate fetched = parsed(fetched(url));
        synchronized (kept) {
            if (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(url, fetched);
        }
        return fetched;
    }

    private byte[] fetched(URI url) {
        try {
            return source.pem(url);
        } catch (RuntimeException foreign) {
            // Without a certificate nothing is proven; why it did not come is the host's to look at.
            throw new SignatureRefusedException(Problem.of(
                            "WEBHOOK_CERTIFICATE_UNAVAILABLE",
                            "the certificate that signs these notifications",
                            "it could not be fetched",
                            "Restore the way to its origin; the sender tries again.")
                    .causedBy(foreign));
        }
    }

    private static X509Certificate parsed(byte[] pem) {
        if (pem.length > MOST_BYTES) {
            throw unusable("it is too long");
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            if (factory.generateCertificate(new ByteArrayInputStream(pem)) instanceof X509Certificate certificate) {
                return certificate;
            }
        } catch (CertificateException foreign) {
            // The refusal below says all that matters.
        }
        throw unusable("it cannot be read");
    }

    private static SignatureRefusedException unusable(String found) {
        return SignatureRefusedException.because(
                "WEBHOOK_CERTIFICATE_UNUSABLE",
                "a certificate that is valid today, with an RSA key of " + FEWEST_BITS + " bits or more",
                found,
                "Look at what is served at SigningCertURL, and at this machine's clock.");
    }
}
