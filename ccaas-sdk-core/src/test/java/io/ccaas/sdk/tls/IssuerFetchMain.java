package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Meets peers whose certificates name an address of their issuer, and prints a line for each with the number of times
 * that somebody came to that address. Run in a process that is set to fetch issuers, which Java reads once.
 */
final class IssuerFetchMain {

    private static final TlsPolicy POLICY = TlsPolicy.named("common-2026");

    private final TestAuthority root = TestAuthority.create("root");
    private final TestAuthority below = root.intermediate("below").issueAuthority();
    private final TlsTrust trust = TlsTrust.anchors(List.of(root.certificate()));
    private final FakeResponder issuers;

    private IssuerFetchMain(FakeResponder issuers) {
        this.issuers = issuers;
    }

    public static void main(String[] arguments) throws Exception {
        try (FakeResponder issuers = FakeResponder.start()) {
            IssuerFetchMain main = new IssuerFetchMain(issuers);
            IssuedCertificate stranger = main.leaf(TestAuthority.create("stranger"));
            IssuedCertificate alone = main.leaf(main.below);
            alone = alone.presenting(List.of(alone.certificate()));
            IssuedCertificate whole = main.leaf(main.below);
            for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
                main.row("stranger", protocol, "TLS_CHAIN", stranger);
                main.row("intermediate missing", protocol, "TLS_CHAIN", alone);
                main.row("whole", protocol, "ACCEPTED", whole);
            }
            main.control(stranger);
        }
    }

    private IssuedCertificate leaf(TestAuthority authority) {
        return authority
                .leaf("localhost")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH, TestExtension.CLIENT_AUTH))
                .with(TestExtension.issuers(issuers.origin() + "/issuer.cer"))
                .issue();
    }

    /** The same certificate as a server's and as a client's. */
    private void row(String name, String protocol, String expected, IssuedCertificate peer) throws Exception {
        try (LoopbackServer server = LoopbackServer.of(
                peer.uncheckedKeyManagers(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
            print(
                    "server, " + name,
                    expected,
                    Dial.outcome(TlsClient.of(POLICY, trust, null), server.port(), "localhost"));
        }
        print("client, " + name, expected, asClient(protocol, peer));
    }

    private String asClient(String protocol, IssuedCertificate peer) throws IOException {
        TlsServer ours = TlsServer.builder(POLICY, root.server("localhost"))
                .requireClientCertificates(trust)
                .build();
        try (LoopbackServer server =
                LoopbackServer.on(ours.sslContext(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
            TlsIdentity identity = peer.identity();
            Dial.outcome(TlsClient.of(POLICY, trust, identity), server.port(), "localhost");
            boolean reached = server.stop().applicationBytes() == 1;
            return reached ? "ACCEPTED" : refusal(server);
        }
    }

    private static String refusal(LoopbackServer server) {
        return server.failures().stream()
                .flatMap(failure -> TlsFailure.refusalIn(failure).stream())
                .map(TlsRefusedException::code)
                .findFirst()
                .orElseGet(() -> "" + server.failures());
    }

    private void print(String name, String expected, String outcome) {
        System.out.println(String.join(
                "|", name, expected, outcome, "0", "" + issuers.questions().size()));
    }

    /** Java's own trust manager does go there in this process, so that the rows above say something. */
    private void control(IssuedCertificate stranger) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        String outcome = "ACCEPTED";
        try {
            ((X509TrustManager) factory.getTrustManagers()[0])
                    .checkServerTrusted(stranger.chain().toArray(X509Certificate[]::new), "UNKNOWN");
        } catch (CertificateException refused) {
            outcome = "REFUSED";
        }
        System.out.println(String.join(
                "|",
                "control",
                "REFUSED",
                outcome,
                "1",
                "" + issuers.questions().size()));
    }
}
