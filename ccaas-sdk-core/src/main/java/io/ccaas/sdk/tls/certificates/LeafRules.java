package io.ccaas.sdk.tls.certificates;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a leaf must be by itself: version 3, valid today, no authority, made to sign, for this purpose. */
final class LeafRules {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    private final Purpose purpose;
    private final boolean purposeMustBeNamed;

    LeafRules(Purpose purpose, boolean purposeMustBeNamed) {
        this.purpose = purpose;
        this.purposeMustBeNamed = purposeMustBeNamed;
    }

    void require(X509Certificate leaf) throws RuleBroken {
        if (leaf.getVersion() != 3) {
            throw broken("an X.509 certificate of version 3", "it is of an older version");
        }
        requireValid(leaf, "leaf");
        boolean[] usage = leaf.getKeyUsage();
        if (leaf.getBasicConstraints() != -1 || (usage != null && usage[KEY_CERT_SIGN])) {
            throw broken("a leaf that is no authority", "it may sign other certificates");
        }
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw broken("a leaf that may sign handshakes (digitalSignature)", "its key usage leaves that out");
        }
        requirePurpose(leaf);
    }

    static void requireValid(X509Certificate certificate, String which) throws RuleBroken {
        // The machine's own clock, never an injected one: a test's clock must not make an expired certificate good.
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException foreign) {
            throw validity(which, "it expired on " + certificate.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException foreign) {
            throw validity(
                    which, "it is valid only from " + certificate.getNotBefore().toInstant());
        }
    }

    private void requirePurpose(X509Certificate leaf) throws RuleBroken {
        List<String> named = purposes(leaf);
        boolean sound =
                named == null ? !purposeMustBeNamed : named.contains(purpose.oid()) && !named.contains(Purpose.ANY);
        if (!sound) {
            throw RuleBroken.of(
                    "TLS_PURPOSE",
                    "a leaf for " + purpose.label(),
                    named == null ? "it names no purpose" : "it is for other purposes, or for any",
                    "Ask for a certificate with extended key usage " + purpose.label() + ".");
        }
    }

    /** An authority that is held to some purposes holds what it issues to them too (CA/Browser Forum, section 7.1.2). */
    void requireIssuerPurpose(X509Certificate authority) throws RuleBroken {
        List<String> named = purposes(authority);
        if (named != null && !named.contains(purpose.oid()) && !named.contains(Purpose.ANY)) {
            throw RuleBroken.of(
                    "TLS_PURPOSE",
                    "authorities that may issue for " + purpose.label(),
                    "one of the chain is held to other purposes",
                    "Ask for a certificate from an authority that issues for " + purpose.label() + ".");
        }
    }

    private static @org.jspecify.annotations.Nullable List<String> purposes(X509Certificate certificate)
            throws RuleBroken {
        try {
            return certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException foreign) {
            throw broken("extended key usage that can be read", "it is malformed");
        }
    }

    private static RuleBroken validity(String which, String found) {
        return RuleBroken.of(
                "TLS_VALIDITY",
                "a " + which + " certificate that is valid today",
                found,
                "Renew the certificate, or set the clock of the machine that is wrong.");
    }

    private static RuleBroken broken(String expected, String found) {
        return RuleBroken.of("TLS_LEAF", expected, found, "Ask for an end-entity certificate for TLS.");
    }
}
