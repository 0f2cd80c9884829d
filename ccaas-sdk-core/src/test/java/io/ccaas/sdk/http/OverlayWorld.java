package io.ccaas.sdk.http;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.PublishedOverlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocket;

/** A partner that tells under which suite it was called, and an instance whose policy follows overlays. */
final class OverlayWorld implements AutoCloseable {

    static final String AES_256 = "TLS_AES_256_GCM_SHA384";
    static final String AES_128 = "TLS_AES_128_GCM_SHA256";
    static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Two keys, three files: the public halves are what an instance trusts. */
    static final JwsIssuer ISSUER = JwsIssuer.create();

    static final JwsIssuer REVIEWER = JwsIssuer.create();

    private final ManualTime time = ManualTime.at(Instant.now().minusSeconds(60));
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final PartnerFolder files;
    private final RawPartner partner;
    private final String edits;
    private Bench bench;
    private volatile Runnable atOverlay = () -> {};

    private OverlayWorld(Path folder, RawPartner.Conversation conversation, String source, String auxiliary)
            throws IOException {
        this.files = PartnerFolder.create(folder);
        PemFiles.writePublicKey(folder.resolve("one.pub"), ISSUER.key().publicKey());
        PemFiles.writePublicKey(folder.resolve("other.pub"), REVIEWER.key().publicKey());
        Files.createDirectories(folder.resolve("overlays"));
        PublishedOverlay.setUp(folder.resolve("state"));
        this.partner = RawPartner.start(files, conversation);
        this.edits = auxiliary + "tlsOverlay: { source: " + source
                + ", keys: [one.pub, other.pub], issuer: security, audience: acme, state: state }\n";
        try {
            this.bench = openBench();
        } catch (RuntimeException refusal) {
            partner.close();
            throw refusal;
        }
    }

    /** Overlays from a folder. */
    static OverlayWorld open(Path folder) throws IOException {
        return open(folder, OverlayWorld::tellSuite);
    }

    static OverlayWorld open(Path folder, RawPartner.Conversation conversation) throws IOException {
        return new OverlayWorld(folder, conversation, "overlays", "");
    }

    /** Overlays from a server, whose authority is in {@code overlay-ca.pem}. */
    static OverlayWorld open(Path folder, String server, String policy) throws IOException {
        String origin = server.substring(0, server.indexOf('/', "https://".length()));
        return new OverlayWorld(
                folder,
                OverlayWorld::tellSuite,
                server + ", tls: { policy: " + policy + ", trust: [overlay-ca.pem] }",
                "    auxiliary: [ { origin: \"" + origin + "\", purpose: overlay } ]\n");
    }

    private Bench openBench() throws IOException {
        return Bench.open(
                files,
                partner.endpoint(),
                entry -> entry.replaceAll("(?m)^ *signing:.*\n", "") + edits,
                Ccaas.builder().time(time).rotationInterval(INTERVAL).listener(this::hear));
    }

    /** The same files, as after a new start of the program. */
    void restart() throws IOException {
        bench.close();
        bench = openBench();
    }

    private void hear(SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.OVERLAY) {
            told.add(event.detail());
            atOverlay.run();
        }
    }

    void atOverlay(Runnable action) {
        atOverlay = action;
    }

    static String suite(Wire wire) {
        return ((SSLSocket) wire.socket()).getSession().getCipherSuite();
    }

    static void answer(Wire wire, String suite) throws IOException {
        String content = "{\"suite\":\"" + suite + "\"}";
        wire.raw("HTTP/1.1 200 x\r\ncontent-type: application/json\r\ncontent-length: " + content.length() + "\r\n\r\n"
                + content);
    }

    static void tellSuite(Wire wire) throws IOException {
        while (wire.request() != null) {
            answer(wire, suite(wire));
        }
    }

    static PublishedOverlay overlay(long sequence) {
        return PublishedOverlay.of("security", "acme", "common-2026", sequence);
    }

    void publish(PublishedOverlay overlay) throws IOException {
        Path next = Files.write(files.path().resolve("next"), overlay.signedBy(ISSUER));
        Files.move(
                next,
                files.path().resolve("overlays/common-2026.jws"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The next call asks for overlays. */
    void intervalPasses() {
        time.advance(INTERVAL);
    }

    void advance(Duration by) {
        time.advance(by);
    }

    /** One call; under which suite the server saw it. */
    String call() {
        return bench.send(Bench.ONCE).json().requireText("suite");
    }

    List<String> told() {
        return List.copyOf(told);
    }

    String lastTold() {
        List<String> all = told();
        return all.get(all.size() - 1);
    }

    RawPartner partner() {
        return partner;
    }

    PartnerFolder files() {
        return files;
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() throws IOException {
        bench.close();
        partner.close();
    }
}
