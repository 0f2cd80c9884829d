package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.tls.names.NameConstraints;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** What a leaf must be by itself: version 3, valid today, no authority, made to sign. */
final class LeafRules {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    private LeafRules() {}

    static void require(X509Certificate leaf, Instant now) throws RuleBroken {
        if (leaf.getVersion() != 3) {
            throw broken("an X.509 certificate of version 3", "it is of an older version");
        }
        requireValid(leaf, "leaf", now);
        boolean[] usage = leaf.getKeyUsage();
        if (leaf.getBasicConstraints() != -1 || (usage != null && usage[KEY_CERT_SIGN])) {
            throw broken("a leaf that is no authority", "it may sign other certificates");
        }
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw broken("a leaf that may sign handshakes (digitalSignature)", "its key usage leaves that out");
        }
        // Only an authority may constrain names (RFC 5280 section 4.2.1.10).
        if (leaf.getExtensionValue(NameConstraints.OID) != null) {
            throw broken("a leaf without name constraints", "it has them, as only authorities may");
        }
    }

    static void requireValid(X509Certificate certificate, String which, Instant now) throws RuleBroken {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException foreign) {
            throw validity(which, "it expired on " + certificate.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException foreign) {
            throw validity(
                    which, "it is valid only from " + certificate.getNotBefore().toInstant());
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
