package io.ccaas.sdk.credentials.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a value when the file that it is made of changes. */
final class RotatingTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.at(Instant.now());
    private final List<SecurityEvent> events = new ArrayList<>();
    private Path file;
    private int loads;

    @BeforeEach
    void firstContent() throws IOException {
        file = Files.writeString(folder.resolve("content"), "first");
    }

    private Rotating<String> started() {
        return Rotating.start("crm", List.of(file), this::load, new RotationOptions(INTERVAL, time, events::add));
    }

    /** Refuses what begins with {@code bad}, as a loader refuses what it cannot prove. */
    private Generation<String> load() {
        loads++;
        try {
            String text = Files.readString(file);
            if (text.startsWith("bad")) {
                throw new CredentialException(Problem.of(text.toUpperCase(java.util.Locale.ROOT), "e", "f", "r"));
            }
            return new Generation<>(text, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void after(Duration pause) {
        time.advance(pause);
    }

    private List<String> told() {
        return events.stream()
                .map(event -> event.kind() + " " + event.subject() + ": " + event.detail())
                .toList();
    }

    @Test
    void changedFile_isTakenAfterTheIntervalAndTold() throws IOException {
        Rotating<String> rotating = started();
        Files.writeString(file, "other");
        after(INTERVAL.minusNanos(1));
        assertEquals("first", rotating.get());
        after(Duration.ofNanos(1));
        assertEquals("other", rotating.get());
        assertEquals(List.of("ROTATION crm: a replacement was checked and is in force"), told());
    }

    @Test
    void unchangedFile_isNotLoadedAgain() throws IOException {
        Rotating<String> rotating = started();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        after(INTERVAL);
        assertEquals("first", rotating.get());
        assertEquals(1, loads);
    }

    @Test
    void rewrittenFileOfTheSameSizeAndTime_isSeen() throws IOException {
        Rotating<String> rotating = started();
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "tsrif");
        Files.setLastModifiedTime(file, before);
        after(INTERVAL);
        assertEquals("tsrif", rotating.get());
    }

    @Test
    void refusedState_changesNothingAndIsToldOnce() throws IOException {
        Rotating<String> rotating = started();
        Files.writeString(file, "bad_pair");
        for (int look = 0; look < 5; look++) {
            after(INTERVAL);
            assertEquals("first", rotating.get());
        }
        assertEquals(
                List.of("ROTATION crm: a replacement was refused and what was in force stays so: BAD_PAIR"), told());
    }

    /** Certificate and key are two files: between writing the one and the other they do not belong together. */
    @Test
    void stateThatIsMendedWithinASecond_isNotTold() throws IOException {
        Rotating<String> rotating = started();
        Files.writeString(file, "bad_half");
        after(INTERVAL);
        assertEquals("first", rotating.get());
        Files.writeString(file, "whole");
        after(Duration.ofSeconds(1));
        assertEquals("whole", rotating.get());
        assertEquals(List.of("ROTATION crm: a replacement was checked and is in force"), told());
    }

    @Test
    void missingFile_keepsWhatIsInForce() throws IOException {
        Rotating<String> rotating = started();
        Files.delete(file);
        after(INTERVAL);
        assertEquals("first", rotating.get());
        after(INTERVAL);
        assertEquals("first", rotating.get());
        assertEquals(
                List.of("ROTATION crm: a replacement was refused and what was in force stays so:"
                        + " an unexpected failure"),
                told());
    }

    /** A certificate may become valid later, without any file changing. */
    @Test
    void refusedState_isTriedAgainAtEveryLook() throws IOException {
        boolean[] early = {true};
        Rotating<String> rotating = Rotating.start(
                "crm",
                List.of(file),
                () -> {
                    Generation<String> loaded = load();
                    if (early[0] && loaded.value().equals("later")) {
                        throw new CredentialException(Problem.of("EARLY", "e", "f", "r"));
                    }
                    return loaded;
                },
                new RotationOptions(INTERVAL, time, events::add));
        Files.writeString(file, "later");
        after(INTERVAL);
        assertEquals("first", rotating.get());
        early[0] = false;
        after(INTERVAL);
        assertEquals("later", rotating.get());
    }

    @Test
    void refusalAtTheStart_isThrown() throws IOException {
        Files.writeString(file, "bad_start");
        assertEquals(
                "BAD_START",
                assertThrows(CredentialException.class, this::started).code());
        assertEquals(List.of(), events);
    }

    /** As Kubernetes mounts a secret: files are links through one link to a folder, which is exchanged. */
    @Test
    void exchangedLinkToTheFolder_isAChangeOfItsFiles() throws IOException {
        Path old = Files.createDirectory(folder.resolve("..1"));
        Path fresh = Files.createDirectory(folder.resolve("..2"));
        Files.writeString(old.resolve("tls.key"), "first");
        Files.writeString(fresh.resolve("tls.key"), "second");
        Path data = Files.createSymbolicLink(folder.resolve("..data"), old.getFileName());
        file = Files.createSymbolicLink(folder.resolve("tls.key"), Path.of("..data", "tls.key"));
        Rotating<String> rotating = started();
        Path next = Files.createSymbolicLink(folder.resolve("..next"), fresh.getFileName());
        Files.move(next, data, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        after(INTERVAL);
        assertEquals("second", rotating.get());
    }

    /** What changes while it is loaded was perhaps loaded half: it is a change at the next look. */
    @Test
    void changeDuringALoad_isLoadedAgain() throws IOException {
        Rotating<String> rotating = Rotating.start(
                "crm",
                List.of(file),
                () -> {
                    Generation<String> loaded = load();
                    if (loads == 1) {
                        write("meanwhile");
                    }
                    return loaded;
                },
                new RotationOptions(INTERVAL, time, events::add));
        assertEquals("first", rotating.get());
        after(INTERVAL);
        assertEquals("meanwhile", rotating.get());
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void endThatComesNear_isToldAtEachMarkOnce() {
        X509Certificate year = TestAuthority.root("r")
                .valid(time.instant(), time.instant().plus(Duration.ofDays(360)))
                .issueAuthority()
                .certificate();
        Rotating<String> rotating = Rotating.start(
                "crm",
                List.of(file),
                () -> new Generation<>("value", Map.of("identity", List.of(year))),
                new RotationOptions(INTERVAL, time, events::add));
        List<Integer> daysOfWords = new ArrayList<>();
        for (int day = 1; day <= 361; day++) {
            after(Duration.ofDays(1));
            assertSame("value", rotating.get());
            if (events.size() > daysOfWords.size()) {
                daysOfWords.add(day);
            }
        }
        assertEquals(List.of(240, 330, 346, 353, 357, 359, 360), daysOfWords);
        assertEquals(7, events.size());
        assertEquals(
                "EXPIRY crm: identity certificate, until " + year.getNotAfter().toInstant()
                        + ": no more than 7 days are left",
                told().get(3));
    }

    /** Pins have no beginning in a declaration: every mark is told, whenever the program starts. */
    @Test
    void endThatHasNoBeginning_isToldAtEachMarkOnce() {
        Instant end = time.instant().plus(Duration.ofDays(40));
        ExpiryMarks marks = new ExpiryMarks(new Generation<>("value", Map.of(), Map.of("pins", end)));
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= 41; day++) {
            if (!marks.passed(time.instant().plus(Duration.ofDays(day))).isEmpty()) {
                days.add(day);
            }
        }
        assertEquals(List.of(10, 26, 33, 37, 39, 40), days);
    }

    @Test
    void certificateOfOneDay_isToldAtTwoThirdsAndAtItsEndAlone() {
        X509Certificate day = TestAuthority.root("r")
                .valid(time.instant(), time.instant().plus(Duration.ofDays(1)))
                .issueAuthority()
                .certificate();
        ExpiryMarks marks = new ExpiryMarks(new Generation<>("value", Map.of("identity", List.of(day))));
        assertEquals(List.of(), marks.passed(time.instant().plus(Duration.ofHours(15))));
        assertEquals(1, marks.passed(time.instant().plus(Duration.ofHours(17))).size());
        assertEquals(List.of(), marks.passed(time.instant().plus(Duration.ofHours(23))));
        assertEquals(1, marks.passed(time.instant().plus(Duration.ofHours(25))).size());
    }

    @Test
    void intervalOfOneSecondToOneHour_isTaken() {
        for (Duration interval : List.of(Duration.ofSeconds(1), Duration.ofHours(1))) {
            assertEquals(interval, RotationOptions.requireInRange(interval));
            assertEquals(
                    "RotationOptions[" + interval + "]", new RotationOptions(interval, time, events::add).toString());
        }
        assertEquals("Generation[0 certificates]", new Generation<>("value", Map.of()).toString());
    }

    @Test
    void intervalOutOfRange_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new RotationOptions(Duration.ofMillis(999), time, events::add));
        assertThrows(
                IllegalArgumentException.class, () -> new RotationOptions(Duration.ofMinutes(61), time, events::add));
    }
}
