package io.ccaas.sdk.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TlsIdentityTest {

    private final TestAuthority root = TestAuthority.create("root");
    private final TestAuthority intermediate = root.intermediate("middle").issueAuthority();
    private final IssuedCertificate leaf = intermediate.leaf("client").issue();

    private static void requireRefused(String code, IssuedCertificate certificate) {
        assertEquals(
                code,
                assertThrows(CredentialException.class, certificate::identity).code());
    }

    @Test
    void soundChain_isKeptAndNamesItsLeaf() {
        TlsIdentity identity = leaf.identity();
        assertEquals(leaf.chain(), identity.chain());
        assertEquals("CN=client", identity.subject().getName());
        assertTrue(identity.toString().startsWith("TlsIdentity[CN=client, until "));
    }

    @Test
    void chainThatTheCallerChangesLater_isNotChanged() {
        List<X509Certificate> own = new ArrayList<>(leaf.chain());
        TlsIdentity identity = TlsIdentity.of(own, leaf.privateKey());
        own.clear();
        assertEquals(2, identity.chain().size());
    }

    @Test
    void emptyChain_isRefused() {
        requireRefused("IDENTITY_EMPTY", leaf.presenting(List.of()));
    }

    @Test
    void chainInAnotherOrder_isRefused() {
        List<X509Certificate> shuffled = List.of(leaf.certificate(), root.certificate(), intermediate.certificate());
        requireRefused("IDENTITY_CHAIN_BROKEN", leaf.presenting(shuffled));
    }

    @Test
    void chainWithAStranger_isRefused() {
        X509Certificate stranger = TestAuthority.create("stranger").certificate();
        requireRefused("IDENTITY_CHAIN_BROKEN", leaf.presenting(List.of(leaf.certificate(), stranger)));
    }

    @Test
    void issuerOfTheRightNameWithAnotherKey_isRefused() {
        X509Certificate renewed = root.intermediate("middle").issueAuthority().certificate();
        requireRefused("IDENTITY_CHAIN_BROKEN", leaf.presenting(List.of(leaf.certificate(), renewed)));
    }

    @Test
    void leafThatIsNotValidToday_isRefused() {
        Instant now = Instant.now();
        requireRefused(
                "IDENTITY_EXPIRED",
                root.leaf("old")
                        .valid(now.minusSeconds(900), now.minusSeconds(300))
                        .issue());
        requireRefused(
                "IDENTITY_EXPIRED",
                root.leaf("early")
                        .valid(now.plusSeconds(300), now.plusSeconds(900))
                        .issue());
    }

    static Stream<TestKeyKind> kinds() {
        return Stream.of(TestKeyKind.P256, TestKeyKind.P384, TestKeyKind.rsa(2048), TestKeyKind.ED25519);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keyOfAnotherCertificate_isRefused(TestKeyKind kind) {
        IssuedCertificate own = root.leaf("own").key(kind).issue();
        KeyPair other = kind.generate();
        CredentialException error =
                assertThrows(CredentialException.class, () -> TlsIdentity.of(own.chain(), other.getPrivate()));
        assertEquals("IDENTITY_KEY_MISMATCH", error.code());
        assertEquals("CN=own", own.identity().subject().getName());
    }

    @Test
    void keyOfAnotherKindThanTheLeafs_isRefused() {
        CredentialException error = assertThrows(
                CredentialException.class,
                () -> TlsIdentity.of(
                        leaf.chain(), TestKeyKind.ED25519.generate().getPrivate()));
        assertEquals("IDENTITY_KEY_MISMATCH", error.code());
    }

    @Test
    void leafWithADsaKey_isRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(1024);
        requireRefused(
                "IDENTITY_KEY_KIND",
                root.leaf("dsa").key(generator.generateKeyPair()).issue());
    }

    @Test
    void keyManager_offersTheIdentityForItsOwnKindOfKeyAlone() {
        X509ExtendedKeyManager manager = leaf.identity().keyManager();
        assertEquals("g1/identity", manager.chooseClientAlias(new String[] {"RSA", "EC"}, null, null));
        assertEquals("g1/identity", manager.chooseServerAlias("EC_EC", null, null));
        assertNull(manager.chooseClientAlias(new String[] {"RSA"}, null, null));
        assertNull(manager.chooseServerAlias("RSA", null, null));
    }

    @Test
    void keyManager_givesChainAndKeyUnderItsAliasAlone() {
        X509ExtendedKeyManager manager = leaf.identity().keyManager();
        assertEquals(2, manager.getCertificateChain("g1/identity").length);
        assertEquals(leaf.privateKey(), manager.getPrivateKey("g1/identity"));
        assertNull(manager.getCertificateChain("g2/identity"));
        assertNull(manager.getPrivateKey("other"));
    }
}
