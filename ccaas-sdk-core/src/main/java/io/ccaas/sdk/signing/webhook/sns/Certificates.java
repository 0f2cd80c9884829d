package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.message.SigningCertificates;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The few certificates that sign now, kept so that not every message asks the network. */
final class Certificates {

    private static final int MOST_KEPT = 8;

    private final SigningCertificates source;
    private final Issuers issuers;
    private final Map<URI, SigningCertificate> kept = new LinkedHashMap<>();

    Certificates(SigningCertificates source, Issuers issuers) {
        this.source = source;
        this.issuers = issuers;
    }

    RSAPublicKey key(URI url) {
        return certificate(url).keyToday();
    }

    private SigningCertificate certificate(URI url) {
        synchronized (kept) {
            SigningCertificate known = kept.get(url);
            if (known != null) {
                return known;
            }
        }
        SigningCertificate fetched = SigningCertificate.judged(fetched(url), url, issuers);
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
}
