package io.ccaas.sdk.tls.certificates;

import static io.ccaas.sdk.testing.TestExtension.CLIENT_AUTH;
import static io.ccaas.sdk.testing.TestExtension.SERVER_AUTH;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PurposeRulesTest {

    private static final String EMAIL = "1.3.6.1.5.5.7.3.4";
    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final PurposeRules SERVER = new PurposeRules(Purpose.SERVER, true);
    private static final PurposeRules CLIENT = new PurposeRules(Purpose.CLIENT, true);
    private static final PurposeRules PARTNER = new PurposeRules(Purpose.SERVER, false);

    private static X509Certificate named(CertificateOrder order, String... purposes) {
        return order.with(TestExtension.extendedKeyUsage(purposes)).issue().certificate();
    }

    @Test
    void leafForThePurpose_counts() {
        X509Certificate server = named(ROOT.leaf("s"), SERVER_AUTH);
        assertDoesNotThrow(() -> SERVER.requireLeaf(server));
        RuleBroken broken = assertThrows(RuleBroken.class, () -> CLIENT.requireLeaf(server));
        assertEquals("a leaf for clientAuth", broken.problem().expected());
        assertDoesNotThrow(() -> CLIENT.requireLeaf(named(ROOT.leaf("s"), EMAIL, CLIENT_AUTH)));
    }

    @ParameterizedTest
    @CsvSource({CLIENT_AUTH + "," + EMAIL, SERVER_AUTH + "," + Purpose.ANY, EMAIL + "," + Purpose.ANY})
    void leafForOtherPurposesOrForAny_isRefused(String one, String other) {
        X509Certificate leaf = named(ROOT.leaf("s"), one, other);
        Refused.with("TLS_PURPOSE", "it is for other purposes, or for any", () -> SERVER.requireLeaf(leaf));
        Refused.with("TLS_PURPOSE", "it is for other purposes, or for any", () -> PARTNER.requireLeaf(leaf));
    }

    @Test
    void leafThatNamesNoPurpose_countsForAPartnerAlone() {
        CertificateOrder silent = ROOT.leaf("s").without(TestExtension.EXTENDED_KEY_USAGE);
        X509Certificate leaf = silent.issue().certificate();
        assertDoesNotThrow(() -> PARTNER.requireLeaf(leaf));
        Refused.with("TLS_PURPOSE", "it names no purpose", () -> SERVER.requireLeaf(leaf));
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER_AUTH, Purpose.ANY})
    void authorityForThePurposeOrForAny_counts(String purpose) {
        X509Certificate authority = named(ROOT.intermediate("below"), purpose);
        assertDoesNotThrow(() -> SERVER.requireAuthority(authority));
        assertDoesNotThrow(() -> SERVER.requireAnchor(authority));
    }

    @Test
    void authorityForOtherPurposes_isRefusedAsAnchorToo() {
        X509Certificate authority = named(ROOT.intermediate("below"), CLIENT_AUTH);
        String found = "one of the chain is held to other purposes";
        Refused.with("TLS_PURPOSE", found, () -> SERVER.requireAuthority(authority));
        Refused.with("TLS_PURPOSE", found, () -> PARTNER.requireAnchor(authority));
    }

    @Test
    void rootThatNamesPurposes_countsForAPartnerAlone() {
        X509Certificate root = named(TestAuthority.root("root"), SERVER_AUTH);
        assertDoesNotThrow(() -> PARTNER.requireAnchor(root));
        Refused.with("TLS_PURPOSE", "a public root names purposes", () -> SERVER.requireAnchor(root));
    }

    @Test
    void purposesThatCannotBeRead_areRefused() {
        TestExtension malformed = TestExtension.of(TestExtension.EXTENDED_KEY_USAGE, false, new byte[] {0x30, 5, 6});
        X509Certificate leaf = ROOT.leaf("s").with(malformed).issue().certificate();
        Refused.with("TLS_PURPOSE", "it is malformed", () -> PARTNER.requireLeaf(leaf));
    }
}
