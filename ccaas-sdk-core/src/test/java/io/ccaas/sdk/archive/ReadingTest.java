package io.ccaas.sdk.archive;

import static io.ccaas.sdk.archive.Home.ANNA;
import static io.ccaas.sdk.archive.Home.QUARTER;
import static io.ccaas.sdk.archive.Home.callOf;
import static io.ccaas.sdk.archive.Home.soon;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.RangeReader;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Unsealer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Row 15 of the acceptance tests: only the object that was stored is opened, and nothing of another one comes out. */
final class ReadingTest {

    private static final int CHUNK = 65536;

    @TempDir
    Path place;

    private Home home;
    private Archive archive;
    private AgeIdentities identities;
    private AudioOnly audio;
    private RecordingId id;

    @BeforeEach
    void open() throws IOException {
        home = Home.in(place);
        archive = home.archive();
        identities = Home.identities(place);
        audio = Home.audio(20);
        id = archive.keep(audio, callOf(ANNA), QUARTER, soon());
    }

    @AfterEach
    void close() {
        audio.close();
        identities.close();
        home.close();
    }

    private Path file(RecordingId recording) {
        return place.resolve("objects")
                .resolve(recording.text().substring(0, 2))
                .resolve(recording.text());
    }

    private Unsealer unsealer() {
        return Unsealer.with(identities);
    }

    private static byte[] plain(AudioOnly audio) throws IOException {
        try (InputStream in = audio.openStream()) {
            return in.readAllBytes();
        }
    }

    private static SdkException refusal(Executable attempt) {
        return assertThrows(SdkException.class, attempt);
    }

    private void refusedAfter(String code, int chunks) throws IOException {
        assertArrayEquals(Arrays.copyOf(plain(audio), chunks * CHUNK), refused(code));
    }

    /** Reads as far as it goes. */
    private byte[] refused(String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SdkException refused = refusal(() -> {
            try (InputStream in = archive.get(id, unsealer(), soon())) {
                in.transferTo(out);
            }
        });
        assertEquals(code, refused.code());
        assertTrue(log().contains("\"archiveStep\":\"REFUSED\",\"recording\":\"" + id + "\",\"code\":\"" + code));
        return out.toByteArray();
    }

    private String log() throws IOException {
        try (var logs = Files.walk(place)) {
            Path log =
                    logs.filter(file -> file.endsWith("audit.log")).findFirst().orElseThrow();
            return Files.readString(log);
        }
    }

    private void change(int at) throws IOException {
        byte[] sealed = Files.readAllBytes(file(id));
        // Another letter of base64, where it is one: a header that is none is refused before it is compared.
        sealed[at] = (byte) (sealed[at] == 'A' ? 'B' : 'A');
        Files.write(file(id), sealed);
    }

    @Test
    void recordingThatWasKept_opensWithItsKey() throws IOException {
        assertArrayEquals(plain(audio), Home.opened(archive, id, identities));
        assertTrue(log().contains("\"archiveStep\":\"OPENING\",\"recording\":\"" + id));
    }

    @Test
    void stretches_areThoseOfTheRecording() throws IOException {
        try (RangeReader reader = archive.ranges(id, unsealer(), soon());
                InputStream middle = reader.range(70_000, 5_000)) {
            assertEquals(audio.length(), reader.length());
            assertArrayEquals(Arrays.copyOfRange(plain(audio), 70_000, 75_000), middle.readAllBytes());
        }
    }

    @Test
    void sealedBytes_areThoseOfTheStore() throws IOException {
        try (SealedRecording sealed = archive.sealed(id, soon());
                InputStream in = sealed.openStream()) {
            assertArrayEquals(Files.readAllBytes(file(id)), in.readAllBytes());
        }
    }

    @Test
    void recordingThatNobodyKept_isRefused() {
        RecordingId other = RecordingId.fresh();
        assertEquals(
                "ARCHIVE_UNKNOWN",
                refusal(() -> archive.get(other, unsealer(), soon())).code());
        assertEquals(
                "ARCHIVE_UNKNOWN",
                refusal(() -> archive.ranges(other, unsealer(), soon())).code());
        assertEquals(
                "ARCHIVE_UNKNOWN", refusal(() -> archive.sealed(other, soon())).code());
    }

    @Test
    void recordingThatIsBeingTakenAway_isRefused() {
        home.vault.withdraw(id, home.vault.get(id).orElseThrow().object().orElseThrow());
        assertEquals(
                "ARCHIVE_NOT_STORED",
                refusal(() -> archive.get(id, unsealer(), soon())).code());
        assertEquals(
                "ARCHIVE_NOT_STORED",
                refusal(() -> archive.ranges(id, unsealer(), soon())).code());
    }

    @Test
    void swappedObject_givesNothing() throws IOException {
        RecordingId other = archive.keep(audio, callOf(ANNA), QUARTER, soon());
        Files.write(file(id), Files.readAllBytes(file(other)));

        refusedAfter("ARCHIVE_OBJECT_DIFFERS", 0);
        assertEquals(
                "ARCHIVE_OBJECT_DIFFERS",
                refusal(() -> archive.ranges(id, unsealer(), soon())).code());
        assertEquals(
                "ARCHIVE_OBJECT_DIFFERS",
                refusal(() -> archive.sealed(id, soon())).code());
    }

    @Test
    void swappedPayloadBehindItsOwnHeader_givesNothing() throws IOException {
        RecordingId other = archive.keep(audio, callOf(ANNA), QUARTER, soon());
        byte[] sealed = Files.readAllBytes(file(other));
        System.arraycopy(Files.readAllBytes(file(id)), 0, sealed, 0, 168);
        Files.write(file(id), sealed);

        refusedAfter("SEALED_TAMPERED", 0);
        assertEquals(
                "SEALED_TAMPERED",
                refusal(() -> archive.ranges(id, unsealer(), soon())).code());
    }

    @Test
    void cutOrLongerObject_givesNothing() throws IOException {
        byte[] sealed = Files.readAllBytes(file(id));
        for (int length : new int[] {sealed.length - 1, 168 + 16 + CHUNK + 16, 100, 0, sealed.length + 1}) {
            Files.write(file(id), Arrays.copyOf(sealed, length));
            refusedAfter("ARCHIVE_OBJECT_DIFFERS", 0);
            assertEquals(
                    "ARCHIVE_OBJECT_DIFFERS",
                    refusal(() -> archive.ranges(id, unsealer(), soon())).code());
        }
    }

    @Test
    void objectThatIsGone_isRefused() throws IOException {
        Files.delete(file(id));
        assertEquals(
                "STORE_OBJECT_MISSING",
                refusal(() -> archive.get(id, unsealer(), soon())).code());
    }

    @Test
    void changedChunk_isRefusedBeforeIt() throws IOException {
        change(168 + 16 + CHUNK + 16 + 100);
        refusedAfter("SEALED_TAMPERED", 1);
    }

    @Test
    void changedHeader_givesNothing() throws IOException {
        change(100);
        refusedAfter("ARCHIVE_OBJECT_DIFFERS", 0);
    }

    /** What a recipient can forge opens for the others; the vault's digest is what it cannot forge. */
    @Test
    void objectOfAnotherDigest_neverComesToItsLastChunk() throws IOException {
        StoredObject stored = home.vault.get(id).orElseThrow().object().orElseThrow();
        StoredObject other = StoredObject.of(stored.length(), new byte[32], stored.headerSha256());
        home.vault.replace(id, stored, other);

        byte[] before = refused("ARCHIVE_OBJECT_DIFFERS");
        assertTrue(before.length <= audio.length() / CHUNK * CHUNK, "the last chunk was handed out");
        assertArrayEquals(Arrays.copyOf(plain(audio), before.length), before);
        try (SealedRecording sealed = archive.sealed(id, soon());
                InputStream in = sealed.openStream()) {
            assertEquals("ARCHIVE_OBJECT_DIFFERS", refusal(in::readAllBytes).code());
            assertThrows(IOException.class, in::read);
        }
    }

    @Test
    void shortObjectOfAnotherDigest_givesNothing() throws IOException {
        byte[] small = "x".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (ProvenBytes bytes =
                new ProvenBytes(new ByteArrayInputStream(small), small.length, digest(), new byte[32])) {
            byte[] into = new byte[200];
            assertEquals(
                    "ARCHIVE_OBJECT_DIFFERS",
                    refusal(() -> bytes.read(into, 0, 200)).code());
            assertArrayEquals(new byte[200], into);
        }
    }

    private static java.security.MessageDigest digest() {
        try {
            return java.security.MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
