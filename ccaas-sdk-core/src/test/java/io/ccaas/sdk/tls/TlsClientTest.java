package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsClientTest {

    private final TestAuthority root = TestAuthority.create("root");

    private TlsClient client(String policy) {
        return TlsClient.of(TlsPolicy.named(policy), TlsTrust.anchors(List.of(root.certificate())), null);
    }

    private LoopbackServer server(String... protocols) throws GeneralSecurityException, IOException {
        return LoopbackServer.of(
                root.leaf("s").dns("localhost").ip("127.0.0.1").issue().uncheckedKeyManagers(),
                socket -> socket.setEnabledProtocols(protocols));
    }

    @ParameterizedTest
    @CsvSource({
        "common-2026, TLSv1.3, TLS_AES_256_GCM_SHA384, secp256r1",
        "common-2026, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, secp256r1",
        "modern-2026, TLSv1.3, TLS_AES_256_GCM_SHA384, x25519",
        "modern-2026, TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, x25519"
    })
    void soundServer_isAcceptedAndTheFactsAreKnown(String policy, String protocol, String suite, String group)
            throws GeneralSecurityException, IOException {
        try (LoopbackServer server = server(protocol)) {
            NegotiatedTls facts = Dial.once(client(policy), server.port(), "localhost");
            assertEquals(List.of(protocol, suite, group), List.of(facts.protocol(), facts.suite(), facts.group()));
            assertEquals("EC secp256r1", facts.peer().orElseThrow().key());
            assertFalse(facts.resumed());
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, true", "TLSv1.2, false"})
    void secondConnection_resumesInTls13Only(String protocol, boolean resumed)
            throws GeneralSecurityException, IOException {
        TlsClient client = client("common-2026");
        try (LoopbackServer server = server(protocol)) {
            Dial.once(client, server.port(), "localhost");
            NegotiatedTls second = Dial.once(client, server.port(), "localhost");
            assertEquals(resumed, second.resumed());
            assertEquals("secp256r1", second.group());
            assertTrue(second.peer().isPresent());
        }
    }
}
