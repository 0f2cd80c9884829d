package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SignatureRulesTest {

    private static final TestAuthority EC = TestAuthority.create("root");
    private static final TestAuthority RSA =
            TestAuthority.root("root").key(TestKeyKind.rsa(2048)).issueAuthority();
    private static final TestAuthority EDWARDS =
            TestAuthority.root("root").key(TestKeyKind.ED25519).issueAuthority();

    private static final SignatureRules EVERY = new SignatureRules(Set.of(
            "SHA256withECDSA",
            "SHA384withECDSA",
            "SHA512withECDSA",
            "SHA256withRSA",
            "SHA384withRSA",
            "RSASSA-PSS",
            "Ed25519"));

    private static X509Certificate signed(CertificateSignature how) {
        TestAuthority issuer = how.name().contains("RSA") ? RSA : how == CertificateSignature.ED25519 ? EDWARDS : EC;
        return issuer.leaf("s").signedWith(how).issue().certificate();
    }

    private static void refused(SignatureRules rules, X509Certificate certificate) {
        Refused.with(
                "TLS_CERTIFICATE_SIGNATURE",
                "it is signed in another way",
                () -> rules.require(certificate, "certificate"));
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256_ECDSA, SHA256withECDSA",
        "SHA384_ECDSA, SHA384withECDSA",
        "SHA512_ECDSA, SHA512withECDSA",
        "SHA256_RSA, SHA256withRSA",
        "SHA384_RSA, SHA384withRSA",
        "RSA_PSS_SHA256, RSASSA-PSS",
        "ED25519, Ed25519"
    })
    void methodOfThePolicy_countsAndNoOther(CertificateSignature how, String name) {
        X509Certificate certificate = signed(how);
        assertEquals(name, SignatureRules.nameOf(certificate));
        SignatureRules alone = new SignatureRules(Set.of(name));
        assertDoesNotThrow(() -> alone.require(certificate, "certificate"));
        assertDoesNotThrow(() -> EVERY.require(certificate, "certificate"));
        refused(new SignatureRules(Set.of("SHA512withRSA")), certificate);
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateSignature.class,
            names = {"SHA1_ECDSA", "SHA1_RSA", "MD5_RSA"})
    void weakMethod_isNoneOfAnyPolicy(CertificateSignature how) {
        X509Certificate certificate = signed(how);
        assertEquals("another method", SignatureRules.nameOf(certificate));
        refused(EVERY, certificate);
    }

    @Test
    void pssWithAWeakHash_isRefused() {
        refused(EVERY, signed(CertificateSignature.RSA_PSS_SHA1));
    }

    @Test
    void pssThatDoesNotSayItsHash_isRefused() {
        refused(EVERY, signed(CertificateSignature.RSA_PSS_SILENT));
    }
}
