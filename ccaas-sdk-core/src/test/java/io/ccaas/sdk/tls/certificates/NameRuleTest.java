package io.ccaas.sdk.tls.certificates;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameRuleTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final String OTHERS = "the certificate names others";
    private static final String NONE = "the certificate has no subject alternative name";

    private static CertificateOrder leaf() {
        return ROOT.leaf("common.test");
    }

    private static void accepted(CertificateOrder order, String dialled) {
        X509Certificate leaf = order.issue().certificate();
        assertDoesNotThrow(() -> NameRule.require(leaf, dialled));
        assertDoesNotThrow(() -> NameRule.require(leaf, dialled));
    }

    private static void refused(String found, CertificateOrder order, String dialled) {
        X509Certificate leaf = order.issue().certificate();
        Refused.with("TLS_NAME", found, () -> NameRule.require(leaf, dialled));
        Refused.with("TLS_NAME", found, () -> NameRule.require(leaf, dialled));
    }

    @Test
    void everyNameOfTheLeaf_counts() {
        CertificateOrder order = leaf().dns("a.test", "*.b.test").ip("192.0.2.1", "2001:db8::1");
        for (String dialled : new String[] {"a.test", "x.b.test", "192.0.2.1", "2001:db8:0::1"}) {
            accepted(order, dialled);
        }
        refused(OTHERS, order, "b.test");
        refused(OTHERS, order, "192.0.2.2");
    }

    @Test
    void commonName_neverCounts() {
        refused(NONE, leaf(), "common.test");
        refused(OTHERS, leaf().dns("a.test"), "common.test");
    }

    @Test
    void addressWrittenAsADnsName_isNoAddress() {
        refused(OTHERS, leaf().dns("192.0.2.1"), "192.0.2.1");
    }

    @Test
    void nameOfAnotherKind_isNoDnsName() {
        refused(OTHERS, leaf().alternativeName(6, "https://a.test".getBytes(US_ASCII)), "a.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..test", "a_b.test", "*.a.test"})
    void dialledNonsense_isRefusedWhateverTheLeafNames(String dialled) {
        refused("the dialled name is neither a DNS name nor an address", leaf().dns(dialled, "a.test"), dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.test"})
    void namesThatCannotBeRead_areRefused(String content) {
        TestExtension names = TestExtension.of(TestExtension.ALTERNATIVE_NAMES, false, content.getBytes(US_ASCII));
        refused("its subject alternative names: they cannot be read", leaf().with(names), "a.test");
    }
}
