package io.ccaas.sdk.archive;

import static io.ccaas.sdk.archive.Home.ANNA;
import static io.ccaas.sdk.archive.Home.BORIS;
import static io.ccaas.sdk.archive.Home.QUARTER;
import static io.ccaas.sdk.archive.Home.callOf;
import static io.ccaas.sdk.archive.Home.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.archive.elsewhere.ErasureRequest;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.vault.Traces;
import io.ccaas.sdk.vault.keys.KeyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who is erased: here, elsewhere, and in no file under any form. */
final class ErasingTest {

    @TempDir
    Path place;

    private Home home;
    private Hooked objects;
    private Archive archive;
    private AudioOnly audio;
    private RecordingId first;
    private RecordingId second;
    private RecordingId other;

    @BeforeEach
    void open() throws IOException {
        home = Home.in(place);
        objects = new Hooked(home.folder());
        archive = home.archive(objects, Time.system());
        audio = Home.audio(1);
        first = archive.keep(audio, callOf(ANNA), QUARTER, soon());
        second = archive.keep(audio, callOf(ANNA), QUARTER, soon());
        other = archive.keep(audio, callOf(BORIS), QUARTER, soon());
    }

    @AfterEach
    void close() {
        audio.close();
        home.close();
    }

    private static Elsewhere place(String name, Function<ErasureRequest, Elsewhere.Answer> answer) {
        return new Elsewhere() {
            @Override
            public PartnerTag place() {
                return PartnerTag.of(name);
            }

            @Override
            public Answer erase(ErasureRequest request, Deadline deadline) {
                return answer.apply(request);
            }
        };
    }

    private static Elsewhere answering(String name, Elsewhere.Answer answer) {
        return place(name, request -> answer);
    }

    private Set<RecordingId> stored() {
        return Set.copyOf(objects.list(Optional.empty(), 100, soon()).objects().stream()
                .map(object -> object.recording())
                .toList());
    }

    private String log() throws IOException {
        try (Stream<Path> logs = Files.walk(place)) {
            return Files.readString(
                    logs.filter(file -> file.endsWith("audit.log")).findFirst().orElseThrow());
        }
    }

    private static List<String> reasons(Cleared cleared) {
        return cleared.staying().stream().map(stays -> stays.reason().code()).toList();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = home.database.open();
                Statement made = connection.createStatement()) {
            made.executeUpdate(statement);
        }
    }

    @Test
    void personWhoWasErased_isGoneAndOthersStay() {
        Cleared cleared = archive.erase(ANNA, List.of(), soon()).requireComplete();

        assertEquals(Set.of(first, second), Set.copyOf(cleared.recordings()));
        assertEquals(List.of(), archive.find(ANNA));
        assertEquals(Set.of(other), stored());
        assertEquals(List.of(other), archive.find(BORIS));
        assertEquals(List.of(), home.keys.doubtful());
        assertEquals(List.of(), home.keys.erased());
    }

    @Test
    void filesOfDatabaseStoreAndLog_neverHoldTheNumberInAnyForm() throws IOException {
        Elsewhere failing = place("crm-fr", request -> {
            throw new IllegalStateException(
                    "no contact of " + request.caller().e164().length());
        });

        Cleared cleared = archive.erase(ANNA, List.of(failing), soon());
        requireNoTrace();
        home.audit.checkpoint();
        requireNoTrace();

        assertFalse(cleared.places().get(0).failure().orElseThrow().toString().contains("no contact"));
        assertEquals(List.of(), Traces.in(place, BORIS));
    }

    private void requireNoTrace() throws IOException {
        LeakGuard guard = LeakGuard.planting(Planted.number("caller", ANNA.e164()));
        assertEquals(List.of(), Traces.in(place, ANNA));
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                guard.requireAbsent(Files.readAllBytes(file));
                guard.requireAbsent(String.valueOf(file));
            }
        }
    }

    @Test
    void proof_isInTheLogPlaceByPlaceAndNamesNobody() throws IOException {
        Cleared cleared = archive.erase(
                ANNA,
                List.of(
                        answering("crm-fr", Elsewhere.Answer.ERASED),
                        answering("transcribe-fr", Elsewhere.Answer.WAS_NOT_THERE),
                        place("archive-of-paper", request -> {
                            throw StoreRefusals.locked();
                        })),
                soon());

        String log = log();
        assertTrue(log.contains("\"archiveStep\":\"ERASING_PERSON\",\"hash\""));
        assertTrue(log.contains("\"partner\":\"crm-fr\",\"answer\":\"ERASED\""));
        assertTrue(log.contains("\"partner\":\"transcribe-fr\",\"answer\":\"WAS_NOT_THERE\""));
        assertTrue(log.contains("\"partner\":\"archive-of-paper\",\"code\":\"STORE_OBJECT_LOCKED\""));
        assertTrue(log.contains("\"archiveStep\":\"ERASED_PERSON\",\"answers\":"));
        assertTrue(log.contains(
                "\"items\":2,\"findings\":0,\"sha256\":\"" + HexFormat.of().formatHex(cleared.sha256())));
        assertTrue(log.contains("\"recording\":\"" + first + "\",\"archiveStep\":\"ERASED_RECORDING\""));
        assertTrue(log.indexOf("ERASING_PERSON") < log.indexOf("crm-fr"));
        assertTrue(log.indexOf("archive-of-paper") < log.indexOf("ERASED_RECORDING"));
    }

    @Test
    void placeThatFails_stopsNeitherOthersNorHome() {
        List<String> asked = new ArrayList<>();
        Cleared cleared = archive.erase(
                ANNA,
                List.of(
                        place("crm-fr", request -> {
                            throw new IllegalStateException("down");
                        }),
                        place("crm-de", request -> {
                            asked.add(request.toString());
                            return Elsewhere.Answer.ERASED;
                        })),
                soon());

        assertEquals(List.of("ErasureRequest[2 recordings]"), asked);
        assertEquals(
                "ARCHIVE_ELSEWHERE",
                cleared.places().get(0).failure().orElseThrow().code());
        assertEquals(Set.of(other), stored());
        assertEquals(
                "ARCHIVE_INCOMPLETE",
                assertThrows(SdkException.class, cleared::requireComplete).code());
    }

    @Test
    void placeThatSomebodyMustAsk_isNotDone() {
        Cleared cleared = archive.erase(ANNA, List.of(answering("paper", Elsewhere.Answer.BY_HAND)), soon());

        assertThrows(ArchiveRefusedException.class, cleared::requireComplete);
    }

    @Test
    void processThatEndsWhileAPlaceIsAsked_canAskAgainForTheSame() {
        List<RecordingId> asked = new ArrayList<>();
        assertThrows(
                Hooked.Killed.class,
                () -> archive.erase(
                        ANNA,
                        List.of(place("crm-fr", request -> {
                            throw new Hooked.Killed();
                        })),
                        soon()));

        archive.erase(
                ANNA,
                List.of(place("crm-fr", request -> {
                    asked.addAll(request.recordings());
                    return Elsewhere.Answer.ERASED;
                })),
                soon());

        assertEquals(Set.of(first, second), Set.copyOf(asked));
    }

    @Test
    void processThatEndsBetweenTwoRecordings_isFinishedBySettlingAndAskingAgain() {
        objects.afterDelete = Hooked.KILL;
        assertThrows(Hooked.Killed.class, () -> archive.erase(ANNA, List.of(), soon()));
        objects.afterDelete = () -> {};

        assertEquals(1, archive.settle(soon()).requireComplete().recordings().size());
        assertEquals(
                1,
                archive.erase(ANNA, List.of(), soon())
                        .requireComplete()
                        .recordings()
                        .size());

        assertEquals(Set.of(other), stored());
    }

    @Test
    void personWithoutRecordings_isAskedForElsewhereAllTheSame() {
        archive.erase(ANNA, List.of(), soon());

        Cleared again = archive.erase(ANNA, List.of(answering("crm-fr", Elsewhere.Answer.ERASED)), soon());

        assertEquals(1, again.requireComplete().places().size());
        assertEquals(List.of(), again.recordings());
    }

    @Test
    void lockedRecordingOfAPerson_staysWithItsRowUntilItIsAskedAgain() {
        objects.locked.add(first);

        Cleared cleared = archive.erase(ANNA, List.of(), soon());

        assertEquals(List.of("STORE_OBJECT_LOCKED"), reasons(cleared));
        assertEquals(List.of(first), archive.find(ANNA));
        objects.locked.clear();
        assertEquals(
                List.of(first),
                archive.erase(ANNA, List.of(), soon()).requireComplete().recordings());
    }

    @Test
    void rowThatDoesNotOpen_staysAndStopsNoOther() throws SQLException {
        sql("UPDATE ccaas_vault SET sealed = 'AAAA' WHERE id = '" + first.text() + "'");

        Cleared cleared = archive.erase(ANNA, List.of(), soon());

        assertEquals(List.of("VAULT_ROW_DAMAGED"), reasons(cleared));
        assertEquals(Set.of(first, other), stored());
    }

    @Test
    void rowWithoutKey_goesWithItsObject() {
        home.keys.erase(KeyName.row(first));

        assertEquals(
                2,
                archive.erase(ANNA, List.of(), soon())
                        .requireComplete()
                        .recordings()
                        .size());

        assertEquals(Set.of(other), stored());
        assertEquals(List.of(), archive.find(ANNA));
    }

    @Test
    void places_shareTheTimeWithHome() {
        List<Duration> left = new ArrayList<>();
        Elsewhere slow = new Elsewhere() {
            @Override
            public PartnerTag place() {
                return PartnerTag.of("slow");
            }

            @Override
            public Answer erase(ErasureRequest request, Deadline deadline) {
                left.add(deadline.remaining());
                return Answer.ERASED;
            }
        };

        archive.erase(ANNA, List.of(slow, slow), Deadline.in(Duration.ofSeconds(60)));

        assertTrue(left.stream().allMatch(share -> share.compareTo(Duration.ofSeconds(20)) <= 0), () -> "" + left);
    }
}
