package io.ccaas.sdk.tls.certificates;

import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sits in Java's path search, so that a path with a weak link is left for another without one; remembers the last rule
 * that was broken, because Java only says that no path was found.
 */
final class PathRules extends PKIXCertPathChecker {

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

    @Override
    public void init(boolean forward) {
        // Nothing is carried from one certificate to the next.
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return true;
    }

    @Override
    public @Nullable Set<String> getSupportedExtensions() {
        return null;
    }

    @Override
    public void check(Certificate certificate, @Nullable Collection<String> unresolved)
            throws CertPathValidatorException {
        try {
            require((X509Certificate) certificate);
        } catch (RuleBroken rule) {
            broken = rule;
            throw new CertPathValidatorException(rule.problem().code());
        }
    }

    /** Java clones checkers while it searches; the memory of the broken rule must stay shared, so this one is no copy. */
    @Override
    public Object clone() {
        return this;
    }
}
