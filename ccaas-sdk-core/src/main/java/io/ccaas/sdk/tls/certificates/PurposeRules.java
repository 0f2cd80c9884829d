package io.ccaas.sdk.tls.certificates;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What certificates are for, by their extended key usage.
 *
 * @param purpose what the path is needed for
 * @param publicPki whether the CA/Browser Forum's rules hold: a leaf names its purpose, a root names none
 */
record PurposeRules(Purpose purpose, boolean publicPki) {

    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    void requireLeaf(X509Certificate leaf) throws RuleBroken {
        List<String> named = named(leaf);
        boolean sound = named == null ? !publicPki : named.contains(purpose.oid()) && !named.contains(Purpose.ANY);
        if (!sound) {
            throw RuleBroken.of(
                    "TLS_PURPOSE",
                    "a leaf for " + purpose.label(),
                    named == null ? "it names no purpose" : "it is for other purposes, or for any",
                    "Ask for a certificate with extended key usage " + purpose.label() + ".");
        }
    }

    /** An authority that is held to some purposes holds what it issues to them too (CA/Browser Forum, section 7.1.2). */
    void requireAuthority(X509Certificate authority) throws RuleBroken {
        List<String> named = named(authority);
        if (named != null && !named.contains(purpose.oid()) && !named.contains(Purpose.ANY)) {
            throw broken("one of the chain is held to other purposes");
        }
    }

    /** An operator's own anchor may be held to purposes; a public root must not be (CA/Browser Forum, section 7.1.2.1). */
    void requireAnchor(X509Certificate anchor) throws RuleBroken {
        requireAuthority(anchor);
        boolean root = anchor.getSubjectX500Principal().equals(anchor.getIssuerX500Principal());
        if (publicPki && root && named(anchor) != null) {
            throw broken("a public root names purposes");
        }
    }

    /** Java says nothing about an optional extension that it cannot read, as if it were not there. */
    private static @Nullable List<String> named(X509Certificate certificate) throws RuleBroken {
        try {
            List<String> named = certificate.getExtendedKeyUsage();
            if (named == null && certificate.getExtensionValue(EXTENDED_KEY_USAGE) != null) {
                throw malformed();
            }
            return named;
        } catch (CertificateParsingException foreign) {
            throw malformed();
        }
    }

    private static RuleBroken malformed() {
        return RuleBroken.of(
                "TLS_PURPOSE",
                "extended key usage that can be read",
                "it is malformed",
                "Ask for a certificate with extended key usage that keeps RFC 5280.");
    }

    private RuleBroken broken(String found) {
        return RuleBroken.of(
                "TLS_PURPOSE",
                "authorities that may issue for " + purpose.label(),
                found,
                "Ask for a certificate from an authority that issues for " + purpose.label() + ".");
    }
}
