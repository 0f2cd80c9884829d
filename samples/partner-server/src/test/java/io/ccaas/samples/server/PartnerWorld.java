package io.ccaas.samples.server;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner's server on loopback with fresh keys, and clients of it, good ones and strangers. */
public final class PartnerWorld implements AutoCloseable {

    private static final TlsPolicy POLICY = TlsPolicy.named("common-2026");

    private final TestAuthority authority = TestAuthority.create("samples root");
    private final SigningKey clientKey = key();
    private final SigningKey serverKey = key();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PartnerServer server;

    private PartnerWorld(RequestHandler handler, AnswerFault fault, Optional<Path> capture) throws IOException {
        TlsServer tls = TlsServer.builder(POLICY, authority.server("localhost"))
                .requireClientCertificates(TlsTrust.anchors(List.of(authority.certificate())))
                .build();
        RequestVerifier verifier = RequestVerifier.builder(ReplayStore.inMemory(100))
                .trust("client-1", VerificationKey.of(clientKey.publicKey()))
                .build();
        Journal journal = new Journal(stream(log), Optional.of(stream(printed)), capture);
        server = PartnerServer.start(
                new ServerSettings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Optional.empty(),
                        tls,
                        verifier,
                        ResponseSigner.of(serverKey, Time.system()),
                        1 << 20,
                        fault,
                        journal),
                handler);
    }

    /**
     * A world around one handler.
     *
     * @param handler the partner under test
     * @return a running server
     * @throws IOException when it cannot listen
     */
    public static PartnerWorld of(RequestHandler handler) throws IOException {
        return new PartnerWorld(handler, AnswerFault.NONE, Optional.empty());
    }

    /**
     * A world whose answers go wrong.
     *
     * @param handler the partner under test
     * @param fault what goes wrong
     * @return a running server
     * @throws IOException when it cannot listen
     */
    public static PartnerWorld faulty(RequestHandler handler, AnswerFault fault) throws IOException {
        return new PartnerWorld(handler, fault, Optional.empty());
    }

    /**
     * A world that keeps what it receives.
     *
     * @param handler the partner under test
     * @param capture where
     * @return a running server
     * @throws IOException when it cannot listen
     */
    public static PartnerWorld capturing(RequestHandler handler, Path capture) throws IOException {
        return new PartnerWorld(handler, AnswerFault.NONE, Optional.of(capture));
    }

    /**
     * The client that the server knows.
     *
     * @return a client
     */
    public SignedClient client() {
        return new SignedClient(port(), tls(authority.client("client-1")), clientKey, serverKey.publicKey());
    }

    /**
     * A client with the right certificate that signs with a key of its own.
     *
     * @return a client
     */
    public SignedClient clientWithAnotherKey() {
        return new SignedClient(port(), tls(authority.client("client-1")), key(), serverKey.publicKey());
    }

    /**
     * A client that knows the signing key and shows no certificate.
     *
     * @return a client
     */
    public SignedClient clientWithoutCertificate() {
        return new SignedClient(port(), tls(null), clientKey, serverKey.publicKey());
    }

    /**
     * A client whose certificate comes from an authority that the server does not know.
     *
     * @return a client
     */
    public SignedClient clientOfAnotherAuthority() {
        TlsIdentity stranger = TestAuthority.create("another root").client("client-1");
        return new SignedClient(port(), tls(stranger), clientKey, serverKey.publicKey());
    }

    /**
     * What the log says so far.
     *
     * @return lines
     */
    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /**
     * What {@code --print} shows so far.
     *
     * @return blocks
     */
    public String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    private int port() {
        return server.port();
    }

    private TlsClient tls(@Nullable TlsIdentity identity) {
        return TlsClient.of(POLICY, TlsTrust.anchors(List.of(authority.certificate())), identity);
    }

    private static SigningKey key() {
        KeyPair pair = TestKeyKind.ED25519.generate();
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
