package io.ccaas.sdk.tls;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.StatusOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Shakes hands with Java's own server, which staples what a responder tells it without looking at it, and prints a line
 * for each. Run in a process of its own, because that server keeps threads.
 */
final class StaplingMain {

    private final TestAuthority root = TestAuthority.create("root");
    private final TestAuthority issuer = root.intermediate("issuer").issueAuthority();

    private final TlsProviderName provider;

    private StaplingMain(TlsProviderName provider) {
        this.provider = provider;
    }

    public static void main(String[] arguments) throws Exception {
        Instant now = Instant.now();
        UnaryOperator<StatusOrder> stale =
                order -> order.valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        UnaryOperator<StatusOrder> forged =
                order -> order.forgedWith(TestKeyKind.P256.generate().getPrivate());
        StaplingMain main = new StaplingMain(TlsProviderName.valueOf(arguments[0]));
        if (main.provider == TlsProviderName.BOUNCY_CASTLE) {
            main.unseen();
            System.exit(0); // the server's threads wait on
        }
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            main.row("good", protocol, "ACCEPTED", order -> order);
            main.row("promised", protocol, "ACCEPTED", order -> order, TestExtension.mustStaple());
            main.row("revoked", protocol, "TLS_REVOKED", StatusOrder::revoked);
            main.row("stale", protocol, "TLS_REVOCATION_STATUS", stale);
            main.row("forged", protocol, "TLS_REVOCATION_STATUS", forged);
            main.row("none", protocol, "TLS_REVOCATION_UNKNOWN", null);
            main.row("promised, none", protocol, "TLS_MUST_STAPLE", null, TestExtension.mustStaple());
        }
        main.resumed();
    }

    /** Bouncy Castle shows no staple of TLS 1.3, so it counts as none; where one is promised it refuses by itself. */
    private void unseen() throws Exception {
        row("good", "TLSv1.3", "TLS_REVOCATION_UNKNOWN", order -> order);
        row("promised", "TLSv1.3", "TLS_HANDSHAKE", order -> order, TestExtension.mustStaple());
        row("revoked", "TLSv1.3", "TLS_REVOCATION_UNKNOWN", StatusOrder::revoked);
    }

    /** Trusts the issuer, so that the leaf is the one certificate whose status matters. */
    private TlsClient client() {
        TlsTrust trust = TlsTrust.anchors(List.of(issuer.certificate()))
                .checking(TlsRevocation.staplesAlone(RevocationMode.HARD));
        return TlsClient.of(TlsPolicy.named("common-2026"), trust, null, provider);
    }

    private IssuedCertificate leaf(FakeResponder responder, boolean stapled, TestExtension... more) {
        CertificateOrder leaf = issuer.leaf("s").dns("localhost");
        if (stapled) {
            leaf.with(TestExtension.responders(responder.origin()));
        }
        List.of(more).forEach(leaf::with);
        return leaf.issue();
    }

    private void row(
            String name,
            String protocol,
            String expected,
            @org.jspecify.annotations.Nullable UnaryOperator<StatusOrder> order,
            TestExtension... more)
            throws Exception {
        try (FakeResponder responder = FakeResponder.start()) {
            IssuedCertificate leaf = leaf(responder, order != null, more);
            if (order != null) {
                responder.answering(
                        order.apply(issuer.status(leaf.certificate())).bytes());
            }
            try (LoopbackServer server = LoopbackServer.of(
                    leaf.uncheckedKeyManagers(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
                String outcome = Dial.outcome(client(), server.port(), "localhost");
                int bytes = server.stop().applicationBytes();
                System.out.println(String.join("|", name + " " + protocol, expected, outcome, "" + bytes));
            }
        }
    }

    /** Takes a session up whose certificate promises a staple, which does not come a second time. */
    private void resumed() throws Exception {
        try (FakeResponder responder = FakeResponder.start()) {
            IssuedCertificate leaf = leaf(responder, true, TestExtension.mustStaple());
            responder.answering(issuer.status(leaf.certificate()).bytes());
            TlsClient client = client();
            try (LoopbackServer server = LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> {})) {
                Dial.once(client, server.port(), "localhost");
                NegotiatedTls second = Dial.once(client, server.port(), "localhost");
                boolean well = second.resumed()
                        && second.revocation()
                                .equals(java.util.Optional.of(new NegotiatedTls.Revocation("stapled", 0)));
                System.out.println("resumed|ACCEPTED|" + (well ? "ACCEPTED" : second) + "|1");
            }
        }
        System.exit(0); // the server's threads wait on
    }
}
