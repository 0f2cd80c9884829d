package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLS over Bouncy Castle's provider, which is asked for by name. */
final class BouncyCastleTest {

    private static final TestKeyKind RSA = TestKeyKind.rsa(2048);
    private static final TestAuthority ROOT = TestAuthority.root("root").key(RSA).issueAuthority();
    private static final TlsTrust TRUST = TlsTrust.anchors(List.of(ROOT.certificate()));

    private static TlsClient client(String policy) {
        return TlsClient.of(TlsPolicy.named(policy), TRUST, null, TlsProviderName.BOUNCY_CASTLE);
    }

    private static TlsServer server(String policy) {
        return TlsServer.builder(
                        TlsPolicy.named(policy),
                        ROOT.leaf("s").dns("localhost").key(RSA).issue().identity())
                .provider(TlsProviderName.BOUNCY_CASTLE)
                .build();
    }

    @Test
    void hybridPolicy_isNegotiatedBetweenOurOwnSides() throws IOException {
        try (LoopbackServer server = LoopbackServer.on(server("tls13-pq-2026").sslContext(), socket -> {})) {
            NegotiatedTls facts = Dial.once(client("tls13-pq-2026"), server.port(), "localhost");
            assertEquals("X25519MLKEM768", facts.group());
            assertEquals("TLSv1.3", facts.protocol());
            assertFalse(facts.resumed());
        }
    }
}
