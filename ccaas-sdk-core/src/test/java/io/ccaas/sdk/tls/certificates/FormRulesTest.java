package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

/** What just counts; what lies beyond, {@link ChainRulesTest} refuses for whole chains. */
final class FormRulesTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");

    private static void accepted(CertificateOrder order) {
        X509Certificate certificate = order.issue().certificate();
        assertDoesNotThrow(() -> FormRules.require(certificate));
    }

    @Test
    void smallestAndLargestSerial_count() {
        accepted(ROOT.leaf("s").serial(BigInteger.ONE));
        accepted(ROOT.leaf("s").serial(BigInteger.TWO.pow(160).subtract(BigInteger.ONE)));
    }

    @Test
    void criticalPolicyConstraints_count() {
        byte[] explicit = {0x30, 3, (byte) 0x80, 1, 5};
        accepted(ROOT.intermediate("below").with(TestExtension.of("2.5.29.36", true, explicit)));
    }

    /** Java reads no usage from it, as if every use were allowed. */
    @Test
    void keyUsageThatCannotBeRead_isRefused() {
        TestExtension malformed = TestExtension.of(TestExtension.KEY_USAGE, false, new byte[] {3, 9, 1});
        X509Certificate certificate = ROOT.leaf("s").with(malformed).issue().certificate();
        String found = "a certificate has it malformed";
        Refused.with("TLS_CERTIFICATE_FORM", found, () -> FormRules.require(certificate));
    }

    @Test
    void certificateWithoutExtensions_hasTheForm() {
        accepted(ROOT.leaf("s").ofFirstVersion());
    }
}
