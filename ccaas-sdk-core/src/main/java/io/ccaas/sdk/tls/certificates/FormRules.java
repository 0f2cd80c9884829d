package io.ccaas.sdk.tls.certificates;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * What RFC 5280 asks of the form of every certificate below an anchor and no honest authority gets wrong. Anchors are
 * left out: several public ones are older than these rules.
 */
final class FormRules {

    private static final String KEY_USAGE = "2.5.29.15";
    private static final String POLICY_CONSTRAINTS = "2.5.29.36";
    /** Twenty octets; the zero octet that DER puts before a high bit is not counted, as many authorities did not. */
    private static final int SERIAL_BITS = 160;

    private FormRules() {}

    static void require(X509Certificate certificate) throws RuleBroken {
        BigInteger serial = certificate.getSerialNumber();
        if (serial.signum() <= 0 || serial.bitLength() > SERIAL_BITS) {
            throw broken("a positive serial number of at most 20 octets", "a certificate has another");
        }
        Set<String> optional = certificate.getNonCriticalExtensionOIDs();
        if (optional != null && optional.contains(POLICY_CONSTRAINTS)) {
            throw broken("policy constraints that are critical", "a certificate leaves them optional");
        }
        // Java says nothing about an optional extension that it cannot read, as if every use were allowed.
        if (certificate.getKeyUsage() == null && certificate.getExtensionValue(KEY_USAGE) != null) {
            throw broken("key usage that can be read", "a certificate has it malformed");
        }
    }

    private static RuleBroken broken(String expected, String found) {
        return RuleBroken.of(
                "TLS_CERTIFICATE_FORM", expected, found, "Ask the authority for a certificate that keeps RFC 5280.");
    }
}
