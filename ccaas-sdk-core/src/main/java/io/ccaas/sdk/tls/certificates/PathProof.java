package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Java whether one path holds. Java's validator, unlike its builder, never fetches an issuer. */
final class PathProof {

    private final Instant now;
    private @Nullable CertPathValidatorException refusal;

    PathProof(Instant now) {
        this.now = now;
    }

    /** Why the last path did not hold. */
    Optional<CertPathValidatorException> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean holds(List<X509Certificate> path, X509Certificate anchor) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (CertPathValidatorException foreign) {
            refusal = foreign;
            return false;
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform validates certificate paths", foreign);
        }
    }
}
