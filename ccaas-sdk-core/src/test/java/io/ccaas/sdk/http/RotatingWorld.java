package io.ccaas.sdk.http;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * A partner and an instance whose certificate, key and authority are replaced by generations: in generation 3 the client
 * is {@code client-3}, issued by authority 3, and trusts authorities 2 and 3.
 */
final class RotatingWorld implements AutoCloseable {

    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ManualTime time = ManualTime.at(Instant.now().minusSeconds(60));
    private final Queue<String> rotations = new ConcurrentLinkedQueue<>();
    private final List<TestAuthority> authorities;
    private final Path folder;
    private final TlsServer server;
    private final RawPartner partner;
    private final Bench bench;

    private RotatingWorld(Path folder, int generations, RawPartner.Conversation conversation) throws IOException {
        this.folder = folder;
        this.authorities = IntStream.range(0, generations)
                .mapToObj(number -> TestAuthority.create("authority " + number))
                .toList();
        this.server = TlsServer.builder(TlsPolicy.named("common-2026"), serverOf(0))
                .requireClientCertificates(TlsTrust.anchors(
                        authorities.stream().map(TestAuthority::certificate).toList()))
                .build();
        PartnerFolder files = PartnerFolder.create(folder);
        put(0);
        this.partner = RawPartner.under(server, files, conversation);
        this.bench = Bench.open(
                files,
                partner.endpoint(),
                RotatingWorld::withoutSignatures,
                Ccaas.builder().time(time).rotationInterval(INTERVAL).listener(this::hear));
    }

    static RotatingWorld open(Path folder, int generations, RawPartner.Conversation conversation) throws IOException {
        return new RotatingWorld(folder, generations, conversation);
    }

    /** They are another matter, and the partner's memory of nonces is small. */
    private static String withoutSignatures(String entry) {
        return entry.replaceAll("(?m)^ *signing:.*\n", "");
    }

    private void hear(SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.ROTATION) {
            rotations.add(event.detail());
            heard(event);
        }
    }

    /** For tests that count. */
    private volatile Runnable atRotation = () -> {};

    private void heard(SecurityEvent event) {
        if (event.detail().endsWith("in force")) {
            atRotation.run();
        }
    }

    void atRotation(Runnable action) {
        atRotation = action;
    }

    private io.ccaas.sdk.credentials.TlsIdentity serverOf(int generation) {
        return authorities.get(generation).server("localhost");
    }

    /** What an operator does: new files beside the old ones, then each into its place. */
    void put(int generation) throws IOException {
        IssuedCertificate client = client(generation);
        place("ca.pem", PemFiles.writeCertificates(folder.resolve("next"), trusted(generation)));
        place("client.pem", client.writeChain(folder.resolve("next")));
        place("client.key", client.writeKey(folder.resolve("next")));
    }

    /** A certificate whose key stays the old one. */
    void putCertificateAlone(int generation) throws IOException {
        place("client.pem", client(generation).writeChain(folder.resolve("next")));
    }

    private IssuedCertificate client(int generation) {
        return authorities
                .get(generation)
                .leaf("client-" + generation)
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
    }

    private List<X509Certificate> trusted(int generation) {
        return IntStream.rangeClosed(Math.max(0, generation - 1), generation)
                .mapToObj(number -> authorities.get(number).certificate())
                .toList();
    }

    private void place(String name, Path next) throws IOException {
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void serverTakes(int generation) {
        server.replaceIdentity(serverOf(generation));
    }

    /** The next call looks at the files. */
    void intervalPasses() {
        time.advance(INTERVAL);
    }

    /** Which client the server saw. */
    static int generation(Wire wire) throws SSLPeerUnverifiedException {
        String name =
                ((SSLSocket) wire.socket()).getSession().getPeerPrincipal().getName();
        return Integer.parseInt(name.substring("CN=client-".length()));
    }

    static void answer(Wire wire, int generation) throws IOException {
        String content = "{\"client\":\"" + generation + "\"}";
        wire.raw("HTTP/1.1 200 x\r\ncontent-type: application/json\r\ncontent-length: " + content.length() + "\r\n\r\n"
                + content);
    }

    /** Answers every request of a connection with the client that the handshake proved. */
    static void tellWhoCalls(Wire wire) throws IOException {
        while (wire.request() != null) {
            answer(wire, generation(wire));
        }
    }

    /** One call; which client the server saw. */
    int call() {
        return Integer.parseInt(bench.send(Bench.ONCE).json().requireText("client"));
    }

    List<String> rotations() {
        return List.copyOf(rotations);
    }

    RawPartner partner() {
        return partner;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        bench.close();
        partner.close();
    }
}
