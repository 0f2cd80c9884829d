package io.ccaas.sdk.archive;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.Recipient;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.sealing.Unsealer;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.store.folder.FolderObjects;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.vault.RetentionClass;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import io.ccaas.sdk.vault.keys.FileKeys;
import io.ccaas.sdk.vault.keys.MasterKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;

/** An archive as a process has it: H2 and keys and recordings in directories, and an audit log. */
final class Home implements AutoCloseable {

    static final PhoneNumber ANNA = PhoneNumber.parse(Canaries.number(1));
    static final PhoneNumber BORIS = PhoneNumber.parse(Canaries.number(2));
    static final RetentionClass QUARTER = RetentionClass.of("quarter", Duration.ofDays(90));
    static final Instant STARTED = Instant.parse("2026-11-22T10:15:30Z");
    static final Instant DUE = Instant.parse("2027-02-21T00:00:00Z");

    /** The pair of C2SP age, section "The X25519 recipient type". */
    private static final String IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    private static final String RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    final Path place;
    final FileKeys keys;
    final EmbeddedDatabase database;
    final Vault vault;
    final AuditLog audit;

    private Home(Path place, FileKeys keys, EmbeddedDatabase database, AuditLog audit) {
        this.place = place;
        this.keys = keys;
        this.database = database;
        this.vault = Vault.open(database, keys);
        this.audit = audit;
    }

    static Home in(Path place) throws IOException {
        KeyPair pair = TestKeyKind.ED25519.generate();
        Path log = Files.createTempDirectory(place, "audit").resolve("audit.log");
        AuditLog audit = AuditLog.open(AuditOptions.of(
                log,
                SigningKey.of(pair.getPrivate(), pair.getPublic()),
                CheckpointSink.toFile(log.resolveSibling("audit.anchor"))));
        FileKeys keys = FileKeys.open(place.resolve("keys"), master());
        return new Home(place, keys, EmbeddedDatabase.in(place.resolve("database")), audit);
    }

    private static MasterKey master() {
        try (Secret hex = Secret.copyOf("a".repeat(64).getBytes(StandardCharsets.US_ASCII))) {
            return MasterKey.of(hex);
        }
    }

    FolderObjects folder() {
        return FolderObjects.in(place.resolve("objects"));
    }

    Archive archive() {
        return archive(folder(), Time.system());
    }

    Archive archive(SealedObjects objects, Time time) {
        return new Archive(vault, objects, sealer(), audit, time);
    }

    static Sealer sealer() {
        return Sealer.to(Recipients.of(Recipient.parse(RECIPIENT)));
    }

    static AgeIdentities identities(Path place) throws IOException {
        Path file = place.resolve("age.key");
        if (Files.notExists(file)) {
            Files.writeString(file, IDENTITY, StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        return AgeIdentities.load(
                CredentialLoader.relativeTo(place), "archive", SecretReference.parse("archive", "file:age.key"));
    }

    static byte[] opened(Archive archive, io.ccaas.sdk.recording.RecordingId id, AgeIdentities identities)
            throws IOException {
        try (java.io.InputStream audio = archive.get(id, Unsealer.with(identities), soon())) {
            return audio.readAllBytes();
        }
    }

    static AudioOnly audio(int seconds) {
        return AudioOnly.from(new ByteArrayInputStream(
                SampleRecordings.muLaw().seconds(seconds).bytes()));
    }

    static CallMetadata callOf(PhoneNumber caller) {
        return CallMetadata.of(caller, Direction.INBOUND, STARTED)
                .agent("agent-zoé")
                .callId("CA-77")
                .build();
    }

    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        audit.close();
        database.close();
        keys.close();
    }
}
