package io.ccaas.sdk.store.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.Unsealer;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** From partners.yaml to a bucket and back; Amazon's client looks at what lies there. */
final class DeclaredBucketTest {

    private static final PhoneNumber CALLER = PhoneNumber.parse(Canaries.number(1));

    private static S3ProxyServer server;
    private static S3Client stranger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws Exception {
        server = new S3ProxyServer();
        stranger = StrangersClient.of(server.origin(), S3ProxyServer.ID, S3ProxyServer.SECRET, server.authority());
    }

    @AfterAll
    static void stopServer() throws Exception {
        stranger.close();
        server.close();
    }

    private Path declared(String bucket) throws Exception {
        PartnerFolder keys = PartnerFolder.create(folder).keepingRecordings();
        server.authority().writeCertificate(folder.resolve("store-ca.pem"));
        PartnerFolder.ownersAlone(Files.writeString(folder.resolve("id"), S3ProxyServer.ID));
        PartnerFolder.ownersAlone(Files.writeString(folder.resolve("secret"), S3ProxyServer.SECRET));
        Path file = keys.write("""
              - id: bucket
                role: RECORDING
                endpoint: %s
                network: private
                region: FR
                receives: [AUDIO]
                tls: { policy: common-2026, trust: [store-ca.pem] }
                sigV4: { region: us-east-1, accessKeyId: "file:id", secretAccessKey: "file:secret" }
            """.formatted(server.endpoint(bucket)));
        return Files.writeString(
                file, Files.readString(file).replace("folder: recordings", "partner: bucket, blockedElsewhere: true"));
    }

    private byte[] opened(Archive archive, RecordingId recording, Deadline soon) throws Exception {
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        try (AgeIdentities identities =
                        AgeIdentities.load(loader, "archive", new SecretReference("file", "archive.key"));
                InputStream plain = archive.get(recording, Unsealer.with(identities), soon)) {
            return plain.readAllBytes();
        }
    }

    @Test
    void declaredBucket_keepsOpensAndErases() throws Exception {
        Deadline soon = Deadline.in(Duration.ofMinutes(1));
        CallMetadata call = CallMetadata.of(CALLER, Direction.INBOUND, Instant.parse("2026-11-21T10:00:00Z"))
                .build();
        stranger.createBucket(request -> request.bucket("kept"));
        try (Ccaas ccaas = Ccaas.builder().connectors(List.of()).open(declared("kept"));
                AudioOnly audio = AudioOnly.from(
                        new ByteArrayInputStream(SampleRecordings.pcm16().bytes()))) {
            RecordingId recording = ccaas.archive().keep(audio, call, ccaas.retention(), soon);
            assertEquals(List.of(recording.text()), StrangersClient.keys(stranger, "kept"));
            try (InputStream clean = audio.openStream()) {
                assertArrayEquals(clean.readAllBytes(), opened(ccaas.archive(), recording, soon));
            }
            byte[] stored = StrangersClient.content(stranger, "kept", recording.text());
            assertEquals(List.of(), Canaries.marks().finds(stored));
            ccaas.archive().erase(CALLER, List.of(), soon).requireComplete();
            assertEquals(List.of(), StrangersClient.keys(stranger, "kept"));
        }
    }

    @Test
    void nothingDeclared_keepsNothing() throws Exception {
        Path file = PartnerFolder.create(folder)
                .write(PartnerFolder.entry("crm", "CRM", "none", "https://crm.example/v1/", "CONTACT")
                        .replace("    connector: none\n", ""));
        try (Ccaas ccaas = Ccaas.builder().connectors(List.of()).open(file)) {
            assertEquals(
                    "KEEPING_MISSING",
                    assertThrows(SdkException.class, ccaas::archive).code());
        }
    }
}
