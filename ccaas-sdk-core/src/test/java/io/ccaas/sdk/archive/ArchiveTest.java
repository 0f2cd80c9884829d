package io.ccaas.sdk.archive;

import static io.ccaas.sdk.archive.Home.ANNA;
import static io.ccaas.sdk.archive.Home.BORIS;
import static io.ccaas.sdk.archive.Home.DUE;
import static io.ccaas.sdk.archive.Home.QUARTER;
import static io.ccaas.sdk.archive.Home.callOf;
import static io.ccaas.sdk.archive.Home.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.failure.StoreUnavailableException;
import io.ccaas.sdk.store.folder.FolderObjects;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.vault.RetentionClass;
import io.ccaas.sdk.vault.VaultRow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Keeping, settling, purging over H2 and a directory, with an end of the process at every step. */
final class ArchiveTest {

    @TempDir
    Path place;

    private Home home;
    private FolderObjects folder;
    private Hooked objects;
    private ManualTime time;
    private Archive archive;
    private AudioOnly audio;

    @BeforeEach
    void open() throws IOException {
        home = Home.in(place);
        folder = home.folder();
        objects = new Hooked(folder);
        time = ManualTime.at(Instant.now());
        archive = home.archive(objects, time);
        audio = Home.audio(1);
    }

    @AfterEach
    void close() {
        audio.close();
        home.close();
    }

    private RecordingId kept() {
        return archive.keep(audio, callOf(ANNA), QUARTER, soon());
    }

    private List<RecordingId> stored() {
        return folder.list(Optional.empty(), 100, soon()).objects().stream()
                .map(object -> object.recording())
                .toList();
    }

    private List<RecordingId> rows() {
        return archive.list(Optional.empty(), 100).stream()
                .map(VaultRow::recording)
                .toList();
    }

    /** Another process on what this one left. */
    private Cleared settledByTheNext() {
        return home.archive(folder, time).settle(soon());
    }

    private static void killed(Executable attempt) {
        assertThrows(Hooked.Killed.class, attempt);
    }

    private static String code(Executable attempt) {
        return assertThrows(SdkException.class, attempt).code();
    }

    private static List<String> reasons(Cleared cleared) {
        return cleared.staying().stream().map(stays -> stays.reason().code()).toList();
    }

    private void requireNothing() {
        assertEquals(List.of(), rows());
        assertEquals(List.of(), stored());
    }

    @Test
    void recordingThatWasKept_hasRowAndObject() {
        RecordingId id = kept();

        assertEquals(List.of(id), rows());
        assertEquals(List.of(id), stored());
        assertEquals(List.of(id), archive.find(ANNA));
        assertEquals(
                folder.length(id, soon()).orElseThrow(),
                home.vault.get(id).orElseThrow().object().orElseThrow().length());
        assertEquals(List.of(), home.vault.waiting(1));
        assertTrue(settledByTheNext().requireComplete().recordings().isEmpty());
    }

    @Test
    void endBeforeTheObject_leavesNothingBehindSettling() {
        objects.beforePut = Hooked.KILL;
        killed(this::kept);

        assertEquals(1, settledByTheNext().requireComplete().recordings().size());
        requireNothing();
    }

    @Test
    void endBehindTheObject_leavesNothingBehindSettling() {
        objects.afterPut = Hooked.KILL;
        killed(this::kept);
        assertEquals(1, stored().size());

        assertEquals(1, settledByTheNext().requireComplete().recordings().size());
        requireNothing();
    }

    @Test
    void endBeforeTheDeletion_isFinishedBySettling() {
        RecordingId id = kept();
        objects.beforeDelete = Hooked.KILL;
        killed(() -> archive.erase(id, soon()));
        assertEquals(List.of(id), stored());

        assertEquals(List.of(id), settledByTheNext().requireComplete().recordings());
        requireNothing();
    }

    @Test
    void endBehindTheDeletion_isFinishedBySettling() {
        RecordingId id = kept();
        objects.afterDelete = Hooked.KILL;
        killed(() -> archive.erase(id, soon()));
        assertEquals(List.of(id), rows());

        assertEquals(List.of(id), settledByTheNext().requireComplete().recordings());
        requireNothing();
    }

    @Test
    void sameIdAgain_isKeptOnce() {
        RecordingId id = RecordingId.fresh();
        archive.keep(id, audio, callOf(ANNA), QUARTER, soon());
        objects.beforePut = Hooked.KILL;

        archive.keep(id, audio, callOf(ANNA), QUARTER, soon());

        assertEquals(List.of(id), stored());
    }

    @Test
    void idThatAKilledAttemptLeft_isKeptAnew() throws IOException {
        RecordingId id = RecordingId.fresh();
        objects.afterPut = Hooked.KILL;
        killed(() -> archive.keep(id, audio, callOf(ANNA), QUARTER, soon()));
        objects.afterPut = () -> {};

        archive.keep(id, audio, callOf(ANNA), QUARTER, soon());

        assertEquals(List.of(), home.vault.waiting(1));
        try (var identities = Home.identities(place)) {
            assertEquals(audio.length(), Home.opened(archive, id, identities).length);
        }
    }

    @Test
    void keepingOfOneIdTwiceAtOnce_isRefused() {
        RecordingId id = RecordingId.fresh();
        objects.beforePut = () ->
                assertEquals("ARCHIVE_IN_PROGRESS", code(() -> archive.keep(id, audio, callOf(ANNA), QUARTER, soon())));

        archive.keep(id, audio, callOf(ANNA), QUARTER, soon());

        assertEquals(List.of(id), stored());
    }

    @Test
    void recordingThatIsBeingKept_isNotSettledAway() {
        objects.afterPut = () ->
                assertTrue(archive.settle(soon()).requireComplete().recordings().isEmpty());

        RecordingId id = kept();

        assertEquals(List.of(id), rows());
        assertEquals(List.of(id), stored());
    }

    @Test
    void personErasedWhileTheirRecordingIsKept_leavesNoObject() {
        objects.afterPut = () -> {
            objects.afterPut = () -> {};
            home.vault.erase(ANNA);
        };

        assertEquals("VAULT_NO_ROW", code(this::kept));

        requireNothing();
    }

    @Test
    void erasureOfWhatIsBeingKept_isAskedForAgain() {
        objects.afterPut = () -> {
            assertEquals(List.of("ARCHIVE_IN_PROGRESS"), reasons(archive.erase(ANNA, List.of(), soon())));
            assertEquals(List.of("ARCHIVE_IN_PROGRESS"), reasons(archive.erase(rows().get(0), soon())));
        };
        assertEquals(List.of(kept()), archive.find(ANNA));

        archive.erase(ANNA, List.of(), soon()).requireComplete();

        requireNothing();
    }

    @Test
    void erasureOfNothing_namesNothing() {
        Cleared cleared = archive.erase(RecordingId.fresh(), soon()).requireComplete();
        assertEquals(List.of(), cleared.recordings());
        assertEquals(List.of(), cleared.objectsWithoutRow());
        RecordingId unknown = RecordingId.fresh();
        folder.put(unknown, Sealings.of(10), soon());
        assertEquals(List.of(unknown), archive.erase(unknown, soon()).objectsWithoutRow());
    }

    @Test
    void keepingThatBeginsWhileAPersonIsErased_keepsRowAndObject() {
        kept();
        List<RecordingId> later = new ArrayList<>();
        objects.afterDelete = () -> {
            objects.afterDelete = () -> {};
            later.add(kept());
        };

        archive.erase(ANNA, List.of(), soon()).requireComplete();

        assertEquals(later, rows());
        assertEquals(later, stored());
        assertEquals(later, archive.find(ANNA));
    }

    @Test
    void objectWithoutRow_isNamedHoweverOld() {
        kept();
        RecordingId unknown = RecordingId.fresh();
        folder.put(unknown, Sealings.of(10), soon());
        time.advance(Duration.ofHours(26));

        Cleared settled = archive.settle(soon());

        assertEquals(List.of("ARCHIVE_OBJECT_UNKNOWN"), reasons(settled));
        assertEquals(unknown, settled.staying().get(0).recording());
        assertEquals(2, stored().size());
    }

    @Test
    void jobThatRunsAgainWhileWhatItLeftIsSettled_losesNothing() {
        RecordingId id = RecordingId.fresh();
        objects.beforePut = Hooked.KILL;
        killed(() -> archive.keep(id, audio, callOf(ANNA), QUARTER, soon()));
        objects.beforePut = () -> {};
        objects.beforeDelete = () -> {
            objects.beforeDelete = () -> {};
            assertEquals("ARCHIVE_IN_PROGRESS", code(() -> archive.keep(id, audio, callOf(ANNA), QUARTER, soon())));
        };

        archive.settle(soon());
        archive.keep(id, audio, callOf(ANNA), QUARTER, soon());

        assertEquals(List.of(id), stored());
        assertEquals(List.of(id), rows());
    }

    @Test
    void objectWithoutRow_isDeletedWhenAskedToAndNoUploadLastsSoLong() {
        RecordingId id = kept();
        RecordingId unknown = RecordingId.fresh();
        folder.put(unknown, Sealings.of(10), soon());

        assertEquals(List.of("ARCHIVE_OBJECT_UNKNOWN"), reasons(archive.settleDeletingUnknown(soon())));
        time.advance(Duration.ofHours(26));
        Cleared settled = archive.settleDeletingUnknown(soon()).requireComplete();

        assertEquals(List.of(unknown), settled.objectsWithoutRow());
        assertEquals(List.of(id), stored());
    }

    @Test
    void storeOfAnother_losesNothing() {
        kept();
        time.advance(Duration.ofHours(26));
        folder.put(RecordingId.fresh(), Sealings.of(10), soon());
        folder.put(RecordingId.fresh(), Sealings.of(10), soon());

        Cleared settled = archive.settleDeletingUnknown(soon());

        assertEquals(List.of("ARCHIVE_STORE_OF_ANOTHER", "ARCHIVE_STORE_OF_ANOTHER"), reasons(settled));
        assertEquals(3, stored().size());
        assertEquals("ARCHIVE_INCOMPLETE", code(settled::requireComplete));
    }

    @Test
    void objectWhoseRowTheDatabaseLost_isNotDeleted() throws SQLException {
        RecordingId lost = kept();
        kept();
        time.advance(Duration.ofHours(26));
        sql("DELETE FROM ccaas_vault WHERE id = '" + lost.text() + "'");

        Cleared settled = archive.settle(soon());

        assertEquals(List.of("VAULT_ROW_MISSING"), reasons(settled));
        assertEquals(2, stored().size());
    }

    @Test
    void rowWhoseObjectIsGone_isNamedAndStays() {
        RecordingId id = kept();
        folder.delete(id, soon());

        Cleared settled = archive.settle(soon());

        assertEquals(List.of("ARCHIVE_OBJECT_MISSING"), reasons(settled));
        assertEquals(id, settled.staying().get(0).recording());
        assertEquals(List.of(id), rows());
    }

    @Test
    void rowThatOnlyTheDatabaseMakesWait_isNotSettledAway() throws SQLException {
        RecordingId id = kept();
        sql("UPDATE ccaas_vault SET stored = 0");

        assertEquals(List.of("VAULT_ROW_DAMAGED"), reasons(archive.settle(soon())));

        assertEquals(List.of(id), stored());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = home.database.open();
                Statement made = connection.createStatement()) {
            made.executeUpdate(statement);
        }
    }

    @Test
    void manyOfBoth_areCompared() {
        List<RecordingId> ids =
                java.util.stream.Stream.generate(this::kept).limit(12).toList();
        for (int i = 0; i < 12; i += 4) {
            folder.delete(ids.get(i), soon());
            folder.put(RecordingId.fresh(), Sealings.of(10), soon());
        }
        time.advance(Duration.ofHours(26));

        Cleared settled = archive.settleDeletingUnknown(soon());

        assertEquals(3, settled.objectsWithoutRow().size());
        assertEquals(
                List.of("ARCHIVE_OBJECT_MISSING"),
                reasons(settled).stream().distinct().toList());
        assertEquals(3, settled.staying().size());
        assertEquals(9, stored().size());
    }

    @Test
    void whatIsDue_goesOldestFirstAndNoMore() {
        RecordingId late = archive.keep(audio, callOf(ANNA), RetentionClass.of("late", Duration.ofDays(60)), soon());
        RecordingId early = archive.keep(audio, callOf(ANNA), RetentionClass.of("early", Duration.ofDays(30)), soon());
        RecordingId longer =
                archive.keep(audio, callOf(BORIS), RetentionClass.of("long", Duration.ofDays(900)), soon());

        assertThrows(IllegalArgumentException.class, () -> archive.purge(DUE, 0, soon()));
        assertEquals(
                List.of(early), archive.purge(DUE, 1, soon()).requireComplete().recordings());
        assertEquals(
                List.of(late), archive.purge(DUE, 100, soon()).requireComplete().recordings());

        assertEquals(List.of(longer), rows());
        assertEquals(List.of(longer), stored());
    }

    @Test
    void lockedObject_staysWithItsRowAndStopsNoOther() {
        RecordingId locked = kept();
        RecordingId other = kept();
        objects.locked.add(locked);

        Cleared purged = archive.purge(DUE, 100, soon());

        assertEquals(List.of(other), purged.recordings());
        assertEquals(List.of("STORE_OBJECT_LOCKED"), reasons(purged));
        assertEquals(List.of(locked), stored());
        assertEquals(List.of(), home.vault.waiting(1));
        objects.locked.clear();
        assertEquals(
                List.of(locked),
                archive.purge(DUE, 100, soon()).requireComplete().recordings());
    }

    @Test
    void objectThatCouldNotBeDeleted_isReadableAgain() throws IOException {
        RecordingId id = kept();
        objects.beforeDelete = () -> {
            throw new StoreUnavailableException(Problem.of("STORE_BUSY", "a", "b", "c"));
        };

        assertEquals(List.of("STORE_BUSY"), reasons(archive.erase(id, soon())));

        try (var identities = Home.identities(place)) {
            assertEquals(audio.length(), Home.opened(archive, id, identities).length);
        }
    }

    @Test
    void rowWithAnEndThatNoVaultWrote_stopsNoOther() throws SQLException {
        RecordingId odd = kept();
        RecordingId other = kept();
        sql("UPDATE ccaas_vault SET until_day = " + Long.MIN_VALUE + " WHERE id = '" + odd.text() + "'");

        Cleared purged = archive.purge(DUE, 100, soon());

        assertEquals(List.of(other), purged.recordings());
        assertEquals(List.of("VAULT_ROW_DAMAGED"), reasons(purged));
        assertEquals(List.of(odd), rows());
    }

    @Test
    void lockedObjectThatAKilledErasureLeft_isReadableAgainBehindSettling() throws IOException {
        RecordingId id = kept();
        objects.beforeDelete = Hooked.KILL;
        killed(() -> archive.erase(id, soon()));
        objects.beforeDelete = () -> {};
        objects.locked.add(id);

        assertEquals(List.of("STORE_OBJECT_LOCKED"), reasons(archive.settle(soon())));

        try (var identities = Home.identities(place)) {
            assertEquals(audio.length(), Home.opened(archive, id, identities).length);
        }
    }

    @Test
    void endThatTheDatabaseBroughtForward_purgesNothing() throws SQLException {
        RecordingId id = kept();
        sql("UPDATE ccaas_vault SET until_day = 1");

        assertEquals(List.of("VAULT_ROW_DAMAGED"), reasons(archive.purge(Instant.now(), 100, soon())));

        assertEquals(List.of(id), stored());
    }

    @Test
    void rowThatCannotBeOpened_goesWhenItIsNamed() throws SQLException {
        RecordingId id = kept();
        sql("UPDATE ccaas_vault SET sealed = 'AAAA'");

        assertEquals(List.of(id), archive.erase(id, soon()).requireComplete().recordings());

        requireNothing();
    }

    @Test
    void doctor_asksBoth() {
        assertEquals(2, archive.postureChecks().size());
    }
}
