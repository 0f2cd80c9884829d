package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.http.PartnerHttp;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.PartnerBuilder;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One instance with one partner that stores recordings, declared in code. */
final class S3World implements AutoCloseable {

    private final Path directory;
    private final AuditLog audit;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private S3World(Path directory, AuditLog audit) {
        this.directory = directory;
        this.audit = audit;
        opened.add(audit);
    }

    static S3World create(Path directory, TestAuthority authority) throws IOException {
        authority.writeCertificate(directory.resolve("ca.pem"));
        return in(directory);
    }

    /** In a directory that another process has filled. */
    static S3World in(Path directory) throws IOException {
        KeyPair key = TestKeyKind.ED25519.generate();
        AuditLog audit = AuditLog.open(AuditOptions.of(
                directory.resolve("audit.log"),
                SigningKey.of(key.getPrivate(), key.getPublic()),
                CheckpointSink.toFile(directory.resolve("audit.anchor"))));
        return new S3World(directory, audit);
    }

    /** Keeps a secret where the declaration will find it. */
    SecretReference secret(String name, String content) throws IOException {
        PartnerFolder.ownersAlone(Files.writeString(directory.resolve(name), content));
        return new SecretReference(SecretReference.FILE, name);
    }

    AwsKeys.Kept keys(String name, String id, String secret) throws IOException {
        return new AwsKeys.Kept(secret(name + ".id", id), secret(name + ".key", secret), Optional.empty());
    }

    RecordingClient client(String endpoint, AwsKeys keys) {
        return client(endpoint, keys, Time.system(), declared -> declared);
    }

    RecordingClient client(String endpoint, AwsKeys keys, Time time, UnaryOperator<PartnerBuilder> more) {
        Partner partner = more.apply(Partner.builder("store", Role.RECORDING, WebEndpoint.parse(endpoint))
                        .network(Network.PRIVATE)
                        .region(Region.of("FR"))
                        .receives(DataClass.AUDIO)
                        .tls(TlsDeclaration.trusting("common-2026", Path.of("ca.pem")))
                        .sigV4(new SigV4Declaration("us-east-1", keys)))
                .build();
        DataFlowMap flows = DataFlowMap.builder()
                .add(partner)
                .allowedRegions(Region.of("FR"))
                .build();
        CurrentDeadline deadlines = new CurrentDeadline();
        PartnerHttp http = PartnerHttp.open(
                flows,
                CredentialLoader.relativeTo(directory).within(deadlines),
                deadlines,
                audit,
                event -> {},
                time,
                Resolver.system(),
                Duration.ofMinutes(1));
        opened.add(http);
        return http.recording("store");
    }

    String auditLog() throws IOException {
        return Files.readString(directory.resolve("audit.log"));
    }

    @Override
    public void close() {
        try {
            for (int i = opened.size() - 1; i >= 0; i--) {
                opened.get(i).close();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
