package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sits in the path search, so that a path with a weak link is left for another without one; remembers the last rule that
 * was broken, because otherwise only this could be said: no path was found.
 */
final class PathRules {

    private final KeyRules keys;
    private final SignatureRules signatures;
    private final PurposeRules purposes;
    private final LocalDate today;
    private @Nullable RuleBroken broken;

    PathRules(KeyRules keys, SignatureRules signatures, PurposeRules purposes, LocalDate today) {
        this.keys = keys;
        this.signatures = signatures;
        this.purposes = purposes;
        this.today = today;
    }

    Optional<RuleBroken> broken() {
        return Optional.ofNullable(broken);
    }

    void require(X509Certificate certificate) throws RuleBroken {
        FormRules.require(certificate);
        signatures.require(certificate, "certificate");
        keys.require(certificate.getPublicKey(), today, "certificate");
        if (certificate.getBasicConstraints() != -1) {
            purposes.requireAuthority(certificate);
        }
    }

    /** Whether a path may go through it. */
    boolean admit(X509Certificate certificate) {
        try {
            require(certificate);
            return true;
        } catch (RuleBroken rule) {
            broken = rule;
            return false;
        }
    }
}
