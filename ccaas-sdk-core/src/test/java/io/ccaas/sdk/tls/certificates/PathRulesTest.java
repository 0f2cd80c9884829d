package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PathRulesTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final TestExtension FOR_CLIENTS = TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH);

    private final PathRules rules = new PathRules(
            new KeyRules(2048, 2048, Set.of("secp256r1")),
            new SignatureRules(Set.of("SHA256withECDSA")),
            new PurposeRules(Purpose.SERVER, false),
            LocalDate.of(2026, 11, 22));

    static Stream<Arguments> oneRuleEach() {
        return Stream.of(
                Arguments.of("TLS_CERTIFICATE_FORM", ROOT.leaf("s").serial(BigInteger.ZERO)),
                Arguments.of("TLS_CERTIFICATE_SIGNATURE", ROOT.leaf("s").signedWith(CertificateSignature.SHA384_ECDSA)),
                Arguments.of("TLS_KEY", ROOT.leaf("s").key(TestKeyKind.P384)),
                Arguments.of("TLS_PURPOSE", ROOT.intermediate("below").with(FOR_CLIENTS)));
    }

    @ParameterizedTest
    @MethodSource("oneRuleEach")
    void brokenRule_endsThisPathAndIsRemembered(String code, CertificateOrder order) {
        X509Certificate certificate = order.issue().certificate();
        assertFalse(rules.admit(certificate));
        assertEquals(code, rules.broken().orElseThrow().problem().code());
    }

    @Test
    void soundCertificate_leavesNothingToRemember() {
        X509Certificate below = ROOT.intermediate("below").issue().certificate();
        assertTrue(rules.admit(below));
        assertTrue(rules.broken().isEmpty());
    }

    /** What the leaf is for, {@link PurposeRules} asks once and with stricter rules. */
    @Test
    void leaf_isNotAskedWhatItMayIssueFor() {
        X509Certificate leaf = ROOT.leaf("s").with(FOR_CLIENTS).issue().certificate();
        assertDoesNotThrow(() -> rules.require(leaf));
    }
}
