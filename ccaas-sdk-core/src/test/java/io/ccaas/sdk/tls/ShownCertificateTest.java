package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connection showed of us, which need not be what is configured. */
final class ShownCertificateTest {

    private static final TestKeyKind RSA = TestKeyKind.rsa(2048);
    private static final TlsPolicy POLICY = TlsPolicy.named("common-2026");

    private final TestAuthority root = TestAuthority.root("root").key(RSA).issueAuthority();
    private final TlsTrust trust = TlsTrust.anchors(List.of(root.certificate()));
    private final TlsIdentity own =
            root.leaf("us").dns("localhost").key(RSA).issue().identity();

    private LoopbackServer server(Optional<TestAuthority> asking) throws IOException {
        TlsServer.Builder builder = TlsServer.builder(POLICY, root.server("localhost"));
        asking.ifPresent(
                authority -> builder.requireClientCertificates(TlsTrust.anchors(List.of(authority.certificate()))));
        return LoopbackServer.on(builder.build().sslContext(), socket -> {});
    }

    private TlsClient client(TlsProviderName provider) {
        return TlsClient.of(POLICY, trust, own, provider);
    }

    private static Optional<X509Certificate> shown(TlsClient client, LoopbackServer server) throws IOException {
        try (Dial dial = Dial.open(client, server.port(), "localhost")) {
            return client.shown(dial.exchange().socket());
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateThatTheServerAskedFor_isTheOneThatWasShown(TlsProviderName provider) throws IOException {
        TlsClient client = client(provider);
        try (LoopbackServer server = server(Optional.of(root))) {
            assertEquals(Optional.of(own.chain().get(0)), shown(client, server));
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateThatNobodyAskedFor_wasNotShown(TlsProviderName provider) throws IOException {
        try (LoopbackServer server = server(Optional.empty())) {
            assertEquals(Optional.empty(), shown(client(provider), server));
        }
    }

    @Test
    void sessionThatIsTakenUp_showsWhatItBeganWith() throws IOException {
        TlsClient client = client(TlsProviderName.JAVA);
        try (LoopbackServer server = server(Optional.of(root))) {
            shown(client, server);
            try (Dial again = Dial.open(client, server.port(), "localhost")) {
                assertTrue(client.negotiated(again.exchange().socket()).resumed());
                assertEquals(Optional.of(own.chain().get(0)), client.shown(again.socket()));
            }
        }
    }

    @Test
    void strangeSocket_isNoAnswer() throws IOException {
        try (Socket strange = new Socket()) {
            TlsClient client = client(TlsProviderName.JAVA);
            assertThrows(TlsRefusedException.class, () -> client.shown(strange));
        }
    }
}
