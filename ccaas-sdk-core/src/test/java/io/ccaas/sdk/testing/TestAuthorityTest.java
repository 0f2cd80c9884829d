package io.ccaas.sdk.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TestAuthorityTest {

    private final TestAuthority root = TestAuthority.create("root");

    private static void requireValid(TestAuthority anchor, List<X509Certificate> chain)
            throws GeneralSecurityException {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor.certificate(), null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    static Stream<Arguments> soundKeys() {
        return Stream.of(
                Arguments.of(TestKeyKind.P256, "EC"),
                Arguments.of(TestKeyKind.P384, "EC"),
                Arguments.of(TestKeyKind.P521, "EC"),
                Arguments.of(TestKeyKind.rsa(2048), "RSA"),
                Arguments.of(TestKeyKind.ED25519, "EdDSA"));
    }

    @ParameterizedTest
    @MethodSource("soundKeys")
    void authorityAndLeafOfEachKind_passThePlatformsPathValidation(TestKeyKind kind, String algorithm)
            throws GeneralSecurityException {
        TestAuthority anchor = TestAuthority.root("root").key(kind).issueAuthority();
        IssuedCertificate leaf = anchor.leaf("leaf").key(kind).issue();
        requireValid(anchor, leaf.chain());
        assertEquals(algorithm, leaf.certificate().getPublicKey().getAlgorithm());
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateSignature.class,
            names = {"SHA256_RSA", "SHA384_RSA", "SHA1_RSA", "MD5_RSA", "RSA_PSS_SHA256", "RSA_PSS_SHA1"})
    void rsaSignatureOfEachKind_verifies(CertificateSignature how) throws GeneralSecurityException {
        TestAuthority rsa = TestAuthority.root("rsa").key(TestKeyKind.rsa(2048)).issueAuthority();
        X509Certificate leaf = rsa.leaf("leaf").signedWith(how).issue().certificate();
        leaf.verify(rsa.certificate().getPublicKey());
        assertTrue(leaf.getSigAlgName().replace("/", "").contains(how.name().contains("PSS") ? "PSS" : "withRSA"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateSignature.class,
            names = {"SHA256_ECDSA", "SHA384_ECDSA", "SHA512_ECDSA", "SHA1_ECDSA"})
    void ecdsaSignatureOfEachKind_verifies(CertificateSignature how) throws GeneralSecurityException {
        X509Certificate leaf = root.leaf("leaf").signedWith(how).issue().certificate();
        leaf.verify(root.certificate().getPublicKey());
        assertEquals(how.name().replace("_", "with"), leaf.getSigAlgName());
    }

    @Test
    void rsaOfAnySize_hasThatModulus() {
        X509Certificate leaf =
                root.leaf("small").key(TestKeyKind.rsa(1024)).issue().certificate();
        assertEquals(1024, ((RSAPublicKey) leaf.getPublicKey()).getModulus().bitLength());
    }

    @Test
    void twoIntermediates_areInTheChainWithoutTheRoot() throws GeneralSecurityException {
        TestAuthority upper = root.intermediate("upper").issueAuthority();
        TestAuthority lower = upper.intermediate("lower").issueAuthority();
        IssuedCertificate leaf = lower.leaf("leaf").issue();
        assertEquals(List.of(leaf.certificate(), lower.certificate(), upper.certificate()), leaf.chain());
        requireValid(root, leaf.chain());
    }

    @Test
    void pathLengthZero_forbidsAFurtherAuthority() {
        TestAuthority upper = root.intermediate("upper")
                .with(TestExtension.basicConstraints(true, 0))
                .issueAuthority();
        IssuedCertificate leaf =
                upper.intermediate("lower").issueAuthority().leaf("leaf").issue();
        assertThrows(CertPathValidatorException.class, () -> requireValid(root, leaf.chain()));
    }

    @Test
    void nameConstraints_areHeededByThePlatform() throws GeneralSecurityException {
        TestAuthority bound = root.intermediate("bound")
                .with(TestExtension.nameConstraints(List.of("good.test"), List.of("bad.good.test")))
                .issueAuthority();
        requireValid(root, bound.leaf("a").dns("a.good.test").issue().chain());
        List<X509Certificate> excluded =
                bound.leaf("b").dns("bad.good.test").issue().chain();
        List<X509Certificate> outside =
                bound.leaf("c").dns("other.test").issue().chain();
        assertThrows(CertPathValidatorException.class, () -> requireValid(root, excluded));
        assertThrows(CertPathValidatorException.class, () -> requireValid(root, outside));
    }

    @Test
    void names_standInTheCertificateAsOrdered() throws GeneralSecurityException {
        X509Certificate leaf = root.leaf("")
                .dns("*.test", "b.test")
                .ip("127.0.0.1", "::1")
                .alternativeName(6, "urn:x".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .issue()
                .certificate();
        List<Object> names = leaf.getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(1))
                .toList();
        assertEquals(List.of("*.test", "b.test", "127.0.0.1", "0:0:0:0:0:0:0:1", "urn:x"), names);
        assertEquals("", leaf.getSubjectX500Principal().getName());
        assertTrue(leaf.getCriticalExtensionOIDs().contains(TestExtension.ALTERNATIVE_NAMES));
    }

    @Test
    void leafByDefault_isNoAuthorityAndMayServeAndCall() throws GeneralSecurityException {
        X509Certificate leaf = root.leaf("leaf").issue().certificate();
        assertEquals(-1, leaf.getBasicConstraints());
        assertEquals(List.of(TestExtension.SERVER_AUTH, TestExtension.CLIENT_AUTH), leaf.getExtendedKeyUsage());
        assertArrayEquals(new boolean[] {true}, java.util.Arrays.copyOf(leaf.getKeyUsage(), 1));
        assertFalse(leaf.getKeyUsage()[5]);
    }

    @Test
    void extensionLeftOut_isNotThere() throws GeneralSecurityException {
        X509Certificate leaf = root.leaf("leaf")
                .without(TestExtension.EXTENDED_KEY_USAGE)
                .without(TestExtension.KEY_USAGE)
                .issue()
                .certificate();
        assertNull(leaf.getExtendedKeyUsage());
        assertNull(leaf.getKeyUsage());
    }

    @Test
    void unknownCriticalExtension_isRefusedByThePlatform() {
        List<X509Certificate> chain = root.leaf("leaf")
                .with(TestExtension.of("1.3.6.1.4.1.99999.1", true, Der.nothing()))
                .issue()
                .chain();
        assertThrows(CertPathValidatorException.class, () -> requireValid(root, chain));
    }

    @Test
    void validity_isKeptToTheSecondBeforeAndAfter2050() {
        Instant from = Instant.parse("1999-12-31T23:59:59Z");
        Instant until = Instant.parse("2050-01-01T00:00:00Z");
        X509Certificate leaf = root.leaf("leaf").valid(from, until).issue().certificate();
        assertEquals(from, leaf.getNotBefore().toInstant());
        assertEquals(until, leaf.getNotAfter().toInstant());
    }

    @Test
    void corruptSignature_doesNotVerify() {
        X509Certificate leaf = root.leaf("leaf").withCorruptSignature().issue().certificate();
        assertThrows(
                SignatureException.class, () -> leaf.verify(root.certificate().getPublicKey()));
    }

    @Test
    void expiredCertificate_isPresentableButNoIdentity() {
        Instant now = Instant.now();
        IssuedCertificate leaf = root.leaf("old")
                .valid(now.minusSeconds(7200), now.minusSeconds(3600))
                .issue();
        assertEquals(1, leaf.uncheckedKeyManagers().length);
        assertEquals(
                "IDENTITY_EXPIRED",
                assertThrows(CredentialException.class, leaf::identity).code());
    }
}
