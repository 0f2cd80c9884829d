package io.ccaas.sdk.http;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A partner whose certificate names a responder and a list on loopback, and an instance that calls it. */
final class RevocationWorld implements AutoCloseable {

    private final Queue<SecurityEvent> events = new ConcurrentLinkedQueue<>();
    private final ManualTime time = ManualTime.at(Instant.now());
    private final TestAuthority authority;
    private final PartnerFolder files;
    private final FakeResponder responder;
    private final IssuedCertificate certificate;
    private final RawPartner partner;
    private final Bench bench;

    /**
     * Opens everything.
     *
     * @param tls what is added to the partner's tls entry
     * @param auxiliary whether the responder is declared
     * @param stranger whether the certificate is of an authority that is not trusted
     * @param real whether the instance has the machine's own clock
     */
    private RevocationWorld(Path folder, String tls, boolean auxiliary, boolean stranger, boolean real)
            throws IOException {
        files = PartnerFolder.create(folder);
        authority = stranger ? TestAuthority.create("stranger") : files.authority();
        responder = FakeResponder.start();
        certificate = authority
                .leaf("localhost")
                .dns("localhost")
                .with(TestExtension.responders(responder.origin() + "/ocsp"))
                .with(TestExtension.lists(responder.origin() + "/ca.crl"))
                .issue();
        TlsServer server = TlsServer.builder(TlsPolicy.named("common-2026"), certificate.identity())
                .requireClientCertificates(
                        TlsTrust.anchors(List.of(files.authority().certificate())))
                .build();
        // One call for each connection, so that each call shakes hands.
        partner = RawPartner.under(server, files, RevocationWorld::answerOnce);
        bench = Bench.open(
                files,
                partner.endpoint(),
                entry -> edited(entry, tls, auxiliary),
                Ccaas.builder().time(real ? Time.system() : time).listener(events::add));
    }

    static void answerOnce(Wire wire) throws IOException {
        if (wire.request() != null) {
            wire.raw(
                    "HTTP/1.1 200 x\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}");
        }
    }

    private String edited(String entry, String tls, boolean auxiliary) {
        String declared =
                auxiliary ? "    auxiliary: [ { origin: \"" + responder.origin() + "\", purpose: revocation } ]\n" : "";
        // Signatures are another matter, and the clock here is moved.
        return entry.replaceAll("(?m)^ *signing:.*\n", "").replace("trust: [ca.pem]", "trust: [ca.pem]" + tls)
                + declared;
    }

    static RevocationWorld soft(Path folder) throws IOException {
        return new RevocationWorld(folder, "", true, false, false);
    }

    static RevocationWorld hard(Path folder) throws IOException {
        return new RevocationWorld(folder, ", revocation: hard", true, false, false);
    }

    static RevocationWorld undeclared(Path folder, String tls) throws IOException {
        return new RevocationWorld(folder, tls, false, false, false);
    }

    static RevocationWorld ofAStranger(Path folder) throws IOException {
        return new RevocationWorld(folder, "", true, true, false);
    }

    /** Soft, for what takes its time. */
    static RevocationWorld onRealTime(Path folder) throws IOException {
        return new RevocationWorld(folder, "", true, false, true);
    }

    PartnerFolder files() {
        return files;
    }

    FakeResponder responder() {
        return responder;
    }

    RawPartner partner() {
        return partner;
    }

    IssuedCertificate certificate() {
        return certificate;
    }

    Bench bench() {
        return bench;
    }

    byte[] good() {
        return authority.status(certificate.certificate()).bytes();
    }

    byte[] revoked() {
        return authority.status(certificate.certificate()).revoked().bytes();
    }

    void passes(Duration while_) {
        time.advance(while_);
    }

    /** {@code SENT}, or the code of the refusal. */
    String call() {
        return call(Deadline.in(Duration.ofSeconds(30), time));
    }

    String call(Deadline deadline) {
        try {
            bench.send(Bench.ONCE, deadline);
            return "SENT";
        } catch (SdkException refused) {
            return refused.code();
        }
    }

    List<String> told() {
        return events.stream()
                .filter(event -> event.kind() == SecurityEvent.Kind.REVOCATION_UNKNOWN)
                .map(SecurityEvent::detail)
                .toList();
    }

    @Override
    public void close() throws IOException {
        bench.close();
        partner.close();
        responder.close();
    }
}
