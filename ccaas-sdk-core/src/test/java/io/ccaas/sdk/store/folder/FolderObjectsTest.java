package io.ccaas.sdk.store.folder;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.ListedObjects;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.store.objects.SealedObjectsContract;
import io.ccaas.sdk.store.objects.Sealings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a directory, and what only a directory has. */
final class FolderObjectsTest extends SealedObjectsContract {

    @TempDir
    Path place;

    private Path folder;
    private FolderObjects objects;
    private final RecordingId id = RecordingId.fresh();

    @BeforeEach
    void open() {
        folder = place.resolve("objects");
        objects = FolderObjects.in(folder);
    }

    @Override
    protected SealedObjects objects() {
        return objects;
    }

    private Path file(RecordingId recording) {
        return folder.resolve(recording.text().substring(0, 2)).resolve(recording.text());
    }

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    private static void mode(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void whatIsStored_isTheOwnersAloneUnderNoOtherName() throws IOException {
        objects.put(id, Sealings.of(10), soon());

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertEquals(List.of(file(id)), files);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id).getParent())));
    }

    @Test
    void directoryThatOthersReach_isRefused() throws IOException {
        mode(folder, "rwx--x---");
        assertRefused("STORE_FOLDER_EXPOSED", () -> FolderObjects.in(folder));
    }

    @Test
    void linkInPlaceOfTheDirectory_isRefused() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), folder);
        assertRefused("STORE_FOLDER_LINK", () -> FolderObjects.in(link));
        Path file = Files.createFile(place.resolve("file"));
        assertRefused("STORE_FOLDER_LINK", () -> FolderObjects.in(file));
    }

    @Test
    void directoryWithoutParent_isRefusedWithoutItsName() {
        SdkException refused = assertThrows(
                SdkException.class, () -> FolderObjects.in(place.resolve("none").resolve("below")));
        assertEquals("STORE_FOLDER", refused.code());
        assertFalse(refused.toString().contains("below"));
    }

    @Test
    void linkInPlaceOfTheUploads_isRefused() throws IOException {
        Path other = Files.createDirectory(place.resolve("other"));
        Path root = Files.createDirectory(
                place.resolve("root"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(root.resolve("open"), other);
        assertRefused("STORE_FOLDER_LINK", () -> FolderObjects.in(root));
    }

    @Test
    void linkInPlaceOfAnObject_isNotFollowed() throws IOException {
        RecordingId other = RecordingId.fresh();
        objects.put(other, Sealings.of(10), soon());
        Files.createDirectories(file(id).getParent());
        Files.createSymbolicLink(file(id), file(other));

        assertRefused("STORE_FOLDER_FOREIGN", () -> objects.get(id, soon()));
        assertRefused("STORE_FOLDER_FOREIGN", () -> objects.length(id, soon()));
        assertRefused("STORE_FOLDER_FOREIGN", () -> objects.delete(id, soon()));
        assertRefused("STORE_OBJECT_EXISTS", () -> objects.put(id, Sealings.of(10), soon()));
        ListedObjects listed = objects.list(Optional.empty(), 10, soon());
        assertEquals(other, listed.objects().get(0).recording());
        assertEquals(1, listed.foreign());
    }

    @Test
    void linkThatLeadsNowhere_isNotWrittenThrough() throws IOException {
        Files.createDirectories(file(id).getParent());
        Path target = place.resolve("target");
        Files.createSymbolicLink(file(id), target);

        assertRefused("STORE_OBJECT_EXISTS", () -> objects.put(id, Sealings.of(10), soon()));

        assertFalse(Files.exists(target));
    }

    @Test
    void linkInPlaceOfAShelf_isRefused() throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.createSymbolicLink(file(id).getParent(), elsewhere);

        assertRefused("STORE_FOLDER_FOREIGN", () -> objects.put(id, Sealings.of(10), soon()));
        assertRefused("STORE_FOLDER_FOREIGN", () -> objects.get(id, soon()));

        assertEquals(List.of(), Shelves.entries(elsewhere));
        assertEquals(1, objects.list(Optional.empty(), 10, soon()).foreign());
    }

    @Test
    void foreignNames_areCountedOnceAndNeverShown() throws IOException {
        Path shelf = Files.createDirectory(folder.resolve("aa"));
        Files.createFile(shelf.resolve("call-of-somebody.wav"));
        Files.createFile(shelf.resolve(id.text().replaceFirst("^..", "bb")));
        Files.createFile(folder.resolve("notes"));
        for (int i = 0; i < 3; i++) {
            objects.put(RecordingId.fresh(), Sealings.of(10), soon());
        }
        long foreign = 0;
        Optional<RecordingId> last = Optional.empty();
        ListedObjects page = objects.list(last, 1, soon());
        for (foreign += page.foreign(); !page.isLast(); foreign += page.foreign()) {
            last = Optional.of(page.objects().get(0).recording());
            page = objects.list(last, 1, soon());
        }

        assertEquals(3, foreign);
        assertFalse(page.toString().contains("somebody"));
    }

    @Test
    void uploadThatNobodyFinishes_isGivenUpWhenItIsOld() throws IOException {
        Path draft = Files.createFile(folder.resolve("open").resolve(id.text() + ".1.draft"));
        assertEquals(0, objects.abandonOpenUploads(Duration.ofHours(2), soon()));
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(3))));

        assertEquals(1, objects.abandonOpenUploads(Duration.ofHours(2), soon()));

        assertFalse(Files.exists(draft));
        assertEquals(OptionalLong.empty(), objects.length(id, soon()));
    }

    @Test
    void uploadWhoseProcessWasKilledBehindTheLink_goesWithItsObject() throws IOException {
        objects.put(id, Sealings.of(10), soon());
        Path draft = Files.createLink(folder.resolve("open").resolve(id.text() + ".1.draft"), file(id));

        assertEquals(Deletion.DELETED, objects.delete(id, soon()));

        assertFalse(Files.exists(draft), "the sealed bytes are still there");
    }

    @Test
    void fileThatIsCutWhileItIsRead_doesNotEndAsIfItWereWhole() throws IOException {
        objects.put(id, Sealings.of(100_000), soon());
        try (SealedBytes bytes = objects.get(id, soon())) {
            Files.write(file(id), new byte[50]);
            assertRefused("STORE_OBJECT_CHANGED", () -> bytes.stream().readAllBytes());
        }
    }

    @Test
    void doctor_seesWhoReachesTheDirectory() throws IOException {
        assertEquals(Severity.OK, objects.postureChecks().get(0).run().get(0).severity());
        mode(folder, "rwxr-x---");
        assertEquals(Severity.ERROR, objects.postureChecks().get(0).run().get(0).severity());
        mode(folder, "rwx------");
        mode(place, "rwxrwxrwx");
        assertEquals(Severity.ERROR, objects.postureChecks().get(0).run().get(0).severity());
        mode(place, "rwx------");
    }

    @Test
    void storesOfTwoTenants_doNotSeeEachOther() {
        objects.put(id, Sealings.of(10), soon());
        FolderObjects other = FolderObjects.in(place.resolve("other"));

        assertRefused("STORE_OBJECT_MISSING", () -> other.get(id, soon()));
        assertTrue(other.list(Optional.empty(), 10, soon()).objects().isEmpty());
    }
}
