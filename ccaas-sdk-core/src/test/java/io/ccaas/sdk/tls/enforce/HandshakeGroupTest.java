package io.ccaas.sdk.tls.enforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.certificates.ChainRules;
import io.ccaas.sdk.tls.certificates.KeyRules;
import io.ccaas.sdk.tls.certificates.LifetimeRules;
import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.certificates.RefusedHandshake;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.provider.TlsProvider;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.CryptoPrimitive;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handshake whose group nobody could read is refused, whoever spoke. */
final class HandshakeGroupTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final String SUITE = "TLS_AES_256_GCM_SHA384";

    private static String finish(TlsProviderName name, Consumer<ConnectionRules> seen)
            throws GeneralSecurityException, IOException {
        Limits limits = new Limits(
                List.of("TLSv1.3"), Optional.empty(), List.of(SUITE), List.of("secp256r1"), List.of(), List.of(), 0);
        ChainRules chain = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(Collections.emptySortedMap(), 398),
                Purpose.CLIENT,
                false);
        ProvingTrustManager trust = Jsse.trust(
                new PeerProof(chain, List.of(ROOT.certificate()), PinSet.none(), true),
                Revocation.withoutNetwork(RevocationMode.SOFT));
        ConnectionRules rules = new ConnectionRules(limits, TlsProvider.named(name), trust, null);
        seen.accept(rules);
        return new HandshakeCheck(trust, false).finish(session(), rules).group();
    }

    private static SSLSession session() {
        return (SSLSession) Proxy.newProxyInstance(
                HandshakeGroupTest.class.getClassLoader(),
                new Class<?>[] {SSLSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProtocol" -> "TLSv1.3";
                    case "getCipherSuite" -> SUITE;
                    default -> null;
                });
    }

    private static void refused(TlsProviderName name, Consumer<ConnectionRules> seen) {
        RefusedHandshake refused = assertThrows(RefusedHandshake.class, () -> finish(name, seen));
        assertEquals("TLS_GROUP", refused.rule().problem().code());
    }

    /** As Java's own provider asks: with the key of the other side. */
    private static void showKey(ConnectionRules rules) {
        rules.permits(Set.of(CryptoPrimitive.KEY_AGREEMENT), ROOT.certificate().getPublicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA", "BOUNCY_CASTLE"})
    void nothingSeen_isRefused(TlsProviderName name) {
        refused(name, rules -> {});
    }

    @Test
    void keyShownByJava_tellsTheGroup() throws GeneralSecurityException, IOException {
        assertEquals("secp256r1", finish(TlsProviderName.JAVA, HandshakeGroupTest::showKey));
    }

    @Test
    void keyShownByBouncyCastle_tellsNothing() {
        refused(TlsProviderName.BOUNCY_CASTLE, HandshakeGroupTest::showKey);
    }

    @Test
    void groupSeenOnTheWire_mustBeOfThePolicy() throws GeneralSecurityException, IOException {
        assertEquals("secp256r1", finish(TlsProviderName.BOUNCY_CASTLE, rules -> rules.agreed("secp256r1")));
        refused(TlsProviderName.BOUNCY_CASTLE, rules -> rules.agreed("x25519"));
    }
}
