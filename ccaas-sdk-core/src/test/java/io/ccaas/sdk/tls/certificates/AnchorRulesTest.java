package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestExtension.KeyUsage;
import io.ccaas.sdk.testing.TestKeyKind;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnchorRulesTest {

    private static CertificateOrder root() {
        return TestAuthority.root("root");
    }

    private static void accepted(CertificateOrder order) {
        X509Certificate anchor = order.issue().certificate();
        assertDoesNotThrow(() -> AnchorRules.require(anchor));
    }

    private static void refused(String code, String found, CertificateOrder order) {
        X509Certificate anchor = order.issue().certificate();
        Refused.with(code, found, () -> AnchorRules.require(anchor));
    }

    @Test
    void authorityOfEachSoundKey_counts() {
        List.of(TestKeyKind.P256, TestKeyKind.P384, TestKeyKind.P521, TestKeyKind.ED25519, TestKeyKind.rsa(2048))
                .forEach(kind -> accepted(root().key(kind)));
    }

    @Test
    void authorityOverLeavesAlone_counts() {
        accepted(root().with(TestExtension.basicConstraints(true, 0)));
    }

    @Test
    void authorityThatNamesNoUsage_counts() {
        accepted(root().without(TestExtension.KEY_USAGE));
    }

    @Test
    void authorityThatMayNotSignCertificates_isRefused() {
        String found = "it may not sign certificates";
        refused("TLS_CHAIN", found, root().with(TestExtension.basicConstraints(false, -1)));
        refused("TLS_CHAIN", found, root().with(TestExtension.keyUsage(KeyUsage.CRL_SIGN)));
    }

    @Test
    void authorityWithACriticalExtensionOfUnknownMeaning_isRefused() {
        TestExtension odd = TestExtension.of("1.2.3.4", true, new byte[] {5, 0});
        refused("TLS_CHAIN", "it has a critical extension that is not understood", root().with(odd));
    }

    @Test
    void expiredAuthority_isRefused() {
        Instant first = Instant.parse("2020-01-01T00:00:00Z");
        refused("TLS_VALIDITY", "it expired on 2020-01-02T00:00:00Z", root().valid(first, first.plusSeconds(86_400)));
    }

    @Test
    void authorityOfASmallKey_isRefused() {
        refused("TLS_KEY", "it is RSA 1024", root().key(TestKeyKind.rsa(1024)));
    }
}
