package io.ccaas.sdk.store.objects;

import static io.ccaas.sdk.store.objects.Sealings.content;
import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every place for sealed recordings does. */
public abstract class SealedObjectsContract {

    private static final int SIZE = 100_000;

    private final RecordingId id = RecordingId.fresh();

    /** An empty store for one test; whoever extends this closes it. */
    protected abstract SealedObjects objects();

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    @Test
    public void objectThatWasPut_comesBackToTheByte() throws Exception {
        byte[] sealed = Sealings.bytes(SIZE);

        StoredObject facts = objects().put(id, Sealings.received(sealed), soon());

        assertArrayEquals(sealed, content(objects(), id));
        assertEquals(sealed.length, facts.length());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(sealed), facts.sha256());
        assertArrayEquals(Sealings.received(sealed).headerDigest(), facts.headerSha256());
        assertEquals(OptionalLong.of(sealed.length), objects().length(id, soon()));
    }

    @Test
    public void lengthsKnownAndUnknown_areStoredWhole() throws Exception {
        RecordingId unknown = RecordingId.fresh();
        StoredObject first = objects().put(id, Sealings.of(SIZE), soon());
        StoredObject second = objects().put(unknown, Sealings.ofUnknownLength(SIZE), soon());

        assertEquals(first.length(), second.length());
        for (RecordingId each : List.of(id, unknown)) {
            assertEquals(first.length(), content(objects(), each).length);
        }
    }

    @Test
    public void objectThatIsThere_isNotOverwritten() throws Exception {
        objects().put(id, Sealings.of(10), soon());
        byte[] before = content(objects(), id);

        assertRefused("STORE_OBJECT_EXISTS", () -> objects().put(id, Sealings.of(20), soon()));

        assertArrayEquals(before, content(objects(), id));
    }

    @Test
    public void twoAtOnce_storeOneWhole() throws Exception {
        AtomicInteger stored = new AtomicInteger();
        List<byte[]> sealed =
                IntStream.range(0, 4).mapToObj(i -> Sealings.bytes(SIZE + i)).toList();

        sealed.parallelStream().forEach(each -> {
            try {
                objects().put(id, Sealings.received(each), soon());
                stored.incrementAndGet();
            } catch (SdkException refused) {
                assertEquals("STORE_OBJECT_EXISTS", refused.code());
            }
        });

        assertEquals(1, stored.get());
        byte[] kept = content(objects(), id);
        assertTrue(sealed.stream().anyMatch(each -> Arrays.equals(each, kept)));
    }

    @Test
    public void whatIsPut_isClosedInTheEndAndWhenRefused() {
        AtomicBoolean closed = new AtomicBoolean();
        objects().put(id, watched(closed), soon());
        assertTrue(closed.get());

        closed.set(false);
        assertRefused("STORE_OBJECT_EXISTS", () -> objects().put(id, watched(closed), soon()));
        assertTrue(closed.get());
    }

    private static SealedRecording watched(AtomicBoolean closed) {
        InputStream bytes = new FilterInputStream(new ByteArrayInputStream(Sealings.bytes(10))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        return receivedFrom(bytes);
    }

    private static SealedRecording receivedFrom(InputStream bytes) {
        try {
            return SealedRecording.received(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void sourceThatFails_leavesNothing() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(Sealings.bytes(SIZE), 0, SIZE / 2), closed);

        SdkException refused = assertThrows(SdkException.class, () -> objects().put(id, receivedFrom(failing), soon()));

        assertEquals("STORE_SOURCE", refused.code());
        assertFalse(refused.toString().contains("Stream closed"));
        assertEquals(OptionalLong.empty(), objects().length(id, soon()));
        assertEquals(List.of(), objects().list(Optional.empty(), 10, soon()).objects());
    }

    @Test
    public void objectThatIsNotThere_isRefused() {
        assertRefused("STORE_OBJECT_MISSING", () -> objects().get(id, soon()));
        assertRefused("STORE_OBJECT_MISSING", () -> objects().range(id, 0, 1, soon()));
        assertEquals(OptionalLong.empty(), objects().length(id, soon()));
    }

    @Test
    public void stretch_isExactlyTheseBytes() throws Exception {
        byte[] sealed = Sealings.bytes(SIZE);
        objects().put(id, Sealings.received(sealed), soon());

        for (int[] stretch : new int[][] {{0, 1}, {0, sealed.length}, {777, 70_000}, {sealed.length - 1, 1}}) {
            try (SealedBytes bytes = objects().range(id, stretch[0], stretch[1], soon())) {
                assertEquals(stretch[1], bytes.length());
                assertArrayEquals(
                        Arrays.copyOfRange(sealed, stretch[0], stretch[0] + stretch[1]),
                        bytes.stream().readAllBytes());
            }
        }
    }

    @Test
    public void stretchThatEndsBehindTheObject_isRefused() {
        long length = objects().put(id, Sealings.of(10), soon()).length();

        assertRefused("STORE_RANGE", () -> objects().range(id, 1, length, soon()));
        assertRefused("STORE_RANGE", () -> objects().range(id, length, 1, soon()));
        assertRefused("STORE_RANGE", () -> objects().range(id, Long.MAX_VALUE, Long.MAX_VALUE, soon()));
        assertThrows(IllegalArgumentException.class, () -> objects().range(id, -1, 1, soon()));
        assertThrows(IllegalArgumentException.class, () -> objects().range(id, 0, 0, soon()));
    }

    @Test
    public void objectThatWasDeleted_isGone() {
        objects().put(id, Sealings.of(10), soon());

        assertEquals(Deletion.DELETED, objects().delete(id, soon()));

        assertRefused("STORE_OBJECT_MISSING", () -> objects().get(id, soon()));
        assertEquals(List.of(), objects().list(Optional.empty(), 10, soon()).objects());
        assertEquals(Deletion.WAS_ABSENT, objects().delete(id, soon()));
    }

    @Test
    public void idThatWasDeleted_canBePutAgain() throws Exception {
        objects().put(id, Sealings.of(10), soon());
        objects().delete(id, soon());

        long length = objects().put(id, Sealings.of(20), soon()).length();

        assertEquals(length, content(objects(), id).length);
    }

    @Test
    public void pages_holdEveryObjectOnceInOrder() {
        List<String> put = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            RecordingId each = RecordingId.fresh();
            put.add(each.text());
            objects().put(each, Sealings.of(i), soon());
        }
        List<String> listed = new ArrayList<>();
        ListedObjects page = objects().list(Optional.empty(), 3, soon());
        while (true) {
            page.objects().forEach(object -> listed.add(object.recording().text()));
            if (page.isLast()) {
                break;
            }
            assertEquals(3, page.objects().size());
            page = objects().list(Optional.of(RecordingId.parse(listed.get(listed.size() - 1))), 3, soon());
        }

        assertEquals(put.stream().sorted().toList(), listed);
    }

    @Test
    public void listing_knowsLengthAndAge() {
        Instant before = Instant.now().minusSeconds(120);
        long length = objects().put(id, Sealings.of(10), soon()).length();

        ListedObject listed =
                objects().list(Optional.empty(), 1000, soon()).objects().get(0);

        assertEquals(id, listed.recording());
        assertEquals(length, listed.length());
        assertTrue(listed.storedAt().isAfter(before)
                && listed.storedAt().isBefore(Instant.now().plusSeconds(120)));
    }

    @Test
    public void pageOfAnotherSize_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> objects().list(Optional.empty(), 0, soon()));
        assertThrows(IllegalArgumentException.class, () -> objects().list(Optional.empty(), 1001, soon()));
    }

    @Test
    public void uploads_areNotGivenUpWhileTheyMayGoOn() {
        objects().put(id, Sealings.of(10), soon());

        assertEquals(0, objects().abandonOpenUploads(Duration.ofHours(1), soon()));
        assertThrows(
                IllegalArgumentException.class, () -> objects().abandonOpenUploads(Duration.ofSeconds(59), soon()));
        assertTrue(objects().length(id, soon()).isPresent());
    }

    @Test
    public void deadlineThatPassed_stopsEverything() {
        objects().put(id, Sealings.of(10), soon());
        ManualTime time = ManualTime.at(Instant.EPOCH);
        Deadline over = Deadline.in(Duration.ofSeconds(1), time);
        time.advance(Duration.ofSeconds(2));

        assertRefused("DEADLINE_EXCEEDED", () -> objects().put(RecordingId.fresh(), Sealings.of(10), over));
        assertRefused("DEADLINE_EXCEEDED", () -> objects().get(id, over));
        assertRefused("DEADLINE_EXCEEDED", () -> objects().delete(id, over));
        assertEquals(1, objects().list(Optional.empty(), 10, soon()).objects().size());
    }
}
