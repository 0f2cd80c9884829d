package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what each policy says is what connections under it are. */
final class TlsPolicyKeptTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final TestKeyKind RSA = TestKeyKind.rsa(3072);
    private static final TlsTrust TRUST = TlsTrust.anchors(List.of(ROOT.certificate()));

    private static LoopbackServer server(TestKeyKind key, String... protocols)
            throws GeneralSecurityException, IOException {
        return server(order -> order.key(key), protocols);
    }

    private static LoopbackServer server(UnaryOperator<CertificateOrder> order, String... protocols)
            throws GeneralSecurityException, IOException {
        IssuedCertificate leaf = order.apply(ROOT.leaf("s").dns("localhost")).issue();
        return LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> socket.setEnabledProtocols(protocols));
    }

    private static TlsClient client(TlsPolicy policy) {
        return TlsClient.of(policy, TRUST, null);
    }

    @ParameterizedTest
    @CsvSource({
        "bsi-2026, TLSv1.3, TLS_AES_256_GCM_SHA384, secp256r1",
        "bsi-2026, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, secp256r1",
        "nist-52r2, TLSv1.3, TLS_AES_256_GCM_SHA384, secp256r1",
        "nist-52r2, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, secp256r1",
        "anssi-2026, TLSv1.3, TLS_AES_256_GCM_SHA384, x25519",
        "anssi-2026, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, x25519"
    })
    void soundServer_isSpokenToAsThePolicySays(String policy, String protocol, String suite, String group)
            throws GeneralSecurityException, IOException {
        try (LoopbackServer server = server(TestKeyKind.P256, protocol)) {
            NegotiatedTls facts = Dial.once(client(TlsPolicy.named(policy)), server.port(), "localhost");
            assertEquals(List.of(protocol, suite, group), List.of(facts.protocol(), facts.suite(), facts.group()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void cnsa1_takesP384AndAes256AndNeverAnEarlierSession(String protocol)
            throws GeneralSecurityException, IOException {
        TestAuthority root =
                TestAuthority.root("root of P-384").key(TestKeyKind.P384).issueAuthority();
        TlsClient client = TlsClient.of(TlsPolicy.named("cnsa1"), TlsTrust.anchors(List.of(root.certificate())), null);
        IssuedCertificate leaf = root.leaf("s")
                .dns("localhost")
                .key(TestKeyKind.P384)
                .signedWith(CertificateSignature.SHA384_ECDSA)
                .issue();
        try (LoopbackServer server = LoopbackServer.of(
                leaf.uncheckedKeyManagers(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
            for (int i = 0; i < 3; i++) {
                NegotiatedTls facts = Dial.once(client, server.port(), "localhost");
                assertEquals("secp384r1", facts.group());
                assertTrue(facts.suite().endsWith("AES_256_GCM_SHA384"));
                assertFalse(facts.resumed());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"cnsa1, P256", "bsi-2026, RSA2048", "common-2026, P521", "nist-52r2, ED25519", "anssi-2026, ED25519"})
    void keyOutsideThePolicy_isRefused(String policy, String key) throws GeneralSecurityException, IOException {
        TestKeyKind kind = switch (key) {
            case "P256" -> TestKeyKind.P256;
            case "P521" -> TestKeyKind.P521;
            case "ED25519" -> TestKeyKind.ED25519;
            default -> TestKeyKind.rsa(2048);
        };
        try (LoopbackServer server = server(kind, "TLSv1.3")) {
            assertTrue(Dial.outcome(client(TlsPolicy.named(policy)), server.port(), "localhost")
                    .matches("TLS_(KEY|HANDSHAKE|CHAIN)"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bsi-2026, RSA_PSS_SHA256, ACCEPTED",
        "bsi-2026, SHA256_RSA, TLS_CERTIFICATE_SIGNATURE",
        "common-2026, SHA256_RSA, ACCEPTED",
        "nist-52r2, SHA384_RSA, ACCEPTED",
        "cnsa1, SHA384_RSA, ACCEPTED",
        "cnsa1, SHA256_RSA, TLS_CERTIFICATE_SIGNATURE",
        "cnsa1, RSA_PSS_SHA256, TLS_CERTIFICATE_SIGNATURE"
    })
    void certificatesAreSigned_asThePolicySays(String policy, CertificateSignature how, String outcome)
            throws GeneralSecurityException, IOException {
        TestAuthority root = TestAuthority.root("root of RSA").key(RSA).issueAuthority();
        TlsClient client = TlsClient.of(TlsPolicy.named(policy), TlsTrust.anchors(List.of(root.certificate())), null);
        IssuedCertificate leaf =
                root.leaf("s").dns("localhost").key(RSA).signedWith(how).issue();
        try (LoopbackServer server = LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> {})) {
            assertEquals(outcome, Dial.outcome(client, server.port(), "localhost"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls13-pq-2026", "cnsa2"})
    void policyWithGroupsThatJavaLacks_isRefusedWhenBuiltAndTheCureNamed(String name) {
        TlsPolicy policy = TlsPolicy.named(name);
        TlsConfigurationException refused = assertThrows(TlsConfigurationException.class, () -> client(policy));
        assertEquals("TLS_PROVIDER_GROUPS", refused.code());
        assertTrue(
                refused.problem().remedy().contains("provider: bouncy-castle"),
                refused.problem().remedy());
        assertTrue(refused.problem().message().contains(policy.offer().groups().get(0)));
    }

    @Test
    void cnsa2_isRefusedOverBouncyCastleTooBecauseNoCertificateCouldMeetIt() {
        TlsPolicy policy = TlsPolicy.named("cnsa2");
        TlsConfigurationException refused = assertThrows(
                TlsConfigurationException.class,
                () -> TlsClient.of(policy, TRUST, null, TlsProviderName.BOUNCY_CASTLE));
        assertEquals("TLS_PROVIDER_CERTIFICATES", refused.code());
        TlsServer.Builder server =
                TlsServer.builder(policy, ROOT.server("localhost")).provider(TlsProviderName.BOUNCY_CASTLE);
        assertEquals(
                refused.code(),
                assertThrows(TlsConfigurationException.class, server::build).code());
        assertTrue(assertThrows(TlsConfigurationException.class, () -> client(policy))
                .problem()
                .remedy()
                .startsWith("No provider can keep this policy yet"));
    }

    @Test
    void withdrawnSuiteAndGroup_areNegotiatedNoMore() throws GeneralSecurityException, IOException {
        TlsPolicy tightened = TlsPolicy.named("modern-2026")
                .tightenedBy(TlsPolicyOverlay.none().withdrawing("TLS_AES_256_GCM_SHA384", "x25519"));
        try (LoopbackServer server = server(TestKeyKind.P256, "TLSv1.3")) {
            NegotiatedTls facts = Dial.once(client(tightened), server.port(), "localhost");
            assertEquals("TLS_AES_128_GCM_SHA256", facts.suite());
            assertEquals("secp256r1", facts.group());
        }
    }

    @Test
    void raisedKeySize_refusesTheServerThatWasSoundBefore() throws GeneralSecurityException, IOException {
        TlsPolicy common = TlsPolicy.named("common-2026");
        TlsPolicy tightened = common.tightenedBy(TlsPolicyOverlay.none().requiringRsaBits(3072));
        try (LoopbackServer server = server(TestKeyKind.rsa(2048), "TLSv1.3")) {
            assertEquals("ACCEPTED", Dial.outcome(client(common), server.port(), "localhost"));
            assertEquals("TLS_KEY", Dial.outcome(client(tightened), server.port(), "localhost"));
        }
    }

    @Test
    void withoutResumption_everyHandshakeIsFull() throws GeneralSecurityException, IOException {
        TlsPolicy common = TlsPolicy.named("common-2026");
        TlsClient client = client(common.tightenedBy(TlsPolicyOverlay.none().withoutResumption()));
        try (LoopbackServer server = server(TestKeyKind.P256, "TLSv1.3")) {
            Dial.once(client, server.port(), "localhost");
            assertFalse(Dial.once(client, server.port(), "localhost").resumed());
        }
    }

    @Test
    void serverWithoutResumption_takesUpNoSession() throws IOException {
        TlsPolicy never = TlsPolicy.named("common-2026")
                .tightenedBy(TlsPolicyOverlay.none().withoutResumption());
        TlsServer side = TlsServer.builder(never, ROOT.server("localhost")).build();
        TlsClient client = client(TlsPolicy.named("common-2026"));
        try (LoopbackServer server = LoopbackServer.on(side.sslContext(), socket -> {})) {
            Dial.once(client, server.port(), "localhost");
            assertFalse(Dial.once(client, server.port(), "localhost").resumed());
        }
    }

    @Test
    void lifetimeLimitOfAnOverlay_isKeptForThePartnersOwnAuthority() throws GeneralSecurityException, IOException {
        TlsPolicyOverlay day = new TlsPolicyOverlay(Set.of(), 0, 0, 1, Optional.empty(), false);
        TlsPolicy tightened = TlsPolicy.named("common-2026").tightenedBy(day);
        Instant now = Instant.now();
        try (LoopbackServer server =
                server(order -> order.valid(now.minusSeconds(90_000), now.plusSeconds(3600)), "TLSv1.3")) {
            assertEquals("TLS_LIFETIME", Dial.outcome(client(tightened), server.port(), "localhost"));
        }
    }
}
