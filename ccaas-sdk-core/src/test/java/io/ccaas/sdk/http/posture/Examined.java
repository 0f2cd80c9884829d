package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A CRM on loopback, the folder that declares it, and what all checks find. */
final class Examined {

    final PartnerFolder folder;
    private UnaryOperator<String> entry = UnaryOperator.identity();
    private Time time = Time.system();

    private Examined(PartnerFolder folder) {
        this.folder = folder;
    }

    static Examined in(Path directory) throws IOException {
        return new Examined(PartnerFolder.create(directory));
    }

    FakePartner.Builder partner() {
        return partner(folder.authority().server("localhost"));
    }

    FakePartner.Builder partner(TlsIdentity identity) {
        return FakePartner.builder(identity, folder.authority());
    }

    Examined declaring(String from, String to) {
        this.entry = text -> text.replace(from, to);
        return this;
    }

    Examined at(Time other) {
        this.time = other;
        return this;
    }

    /** What is about the partner and not about the process. */
    List<Finding> findings(String endpoint) throws IOException {
        Path file = folder.write(entry.apply(
                PartnerFolder.entry("crm", "CRM", "plain", endpoint + "/v1/", "CONTACT, INTERACTION, TRANSCRIPT")));
        ConnectorProvider plain = () -> new ConnectorDeclaration("plain", Role.CRM, List.of());
        try (Ccaas ccaas = Ccaas.builder().connectors(List.of(plain)).time(time).open(file)) {
            return ccaas.postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .filter(finding -> !finding.check().equals("tls.process-settings"))
                    .toList();
        }
    }

    List<Finding> of(FakePartner partner) throws IOException {
        try (partner) {
            return findings(partner.endpoint());
        }
    }

    /** Replaces the client's certificate by one with so many days left of forty. */
    void clientWithDaysLeft(int days) throws IOException {
        Files.delete(folder.path().resolve("client.pem"));
        Files.delete(folder.path().resolve("client.key"));
        IssuedCertificate issued = lasting(folder.authority().leaf("client"), days)
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
        issued.writeChain(folder.path().resolve("client.pem"));
        issued.writeKey(folder.path().resolve("client.key"));
    }

    static CertificateOrder lasting(CertificateOrder order, int days) {
        Instant until = Instant.now().plus(Duration.ofDays(days)).plusSeconds(60);
        return order.valid(until.minus(Duration.ofDays(40)), until);
    }

    static Finding only(List<Finding> findings, String check) {
        List<Finding> found =
                findings.stream().filter(one -> one.check().equals(check)).toList();
        if (found.size() != 1) {
            throw new AssertionError(check + " in " + findings);
        }
        return found.get(0);
    }

    static List<Finding> notWell(List<Finding> findings) {
        return findings.stream().filter(one -> one.severity() != Severity.OK).toList();
    }
}
