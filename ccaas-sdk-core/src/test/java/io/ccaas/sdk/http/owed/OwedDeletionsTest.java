package io.ccaas.sdk.http.owed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.recording.TransferId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwedDeletionsTest {

    private static final String ORIGIN = "https://speech.example";

    @TempDir
    private Path folder;

    private OwedDeletions opened() {
        return OwedDeletions.beside(Optional.of(folder.resolve("audit.log")));
    }

    private Path file() {
        return folder.resolve("audit.log.owed");
    }

    private static Owed copy(String partner, String job) {
        return new Owed(partner, ORIGIN, TransferId.fresh(), job);
    }

    @Test
    void copyThatIsBegun_isNotOwedWhileItIsSeenTo_andIsAfterARestart() {
        Owed one = copy("speech", "job-1");
        OwedDeletions first = opened();
        first.begin(one);
        assertEquals(List.of(), first.due());
        assertEquals(List.of(), first.take("speech", ORIGIN, 10));
        assertEquals(List.of(one), opened().due());
    }

    @Test
    void owedCopies_areTakenOldestFirstAndOnce() {
        OwedDeletions owed = opened();
        Owed one = copy("speech", "job-1");
        Owed two = copy("speech", "https://speech.example/jobs/2");
        for (Owed copy : List.of(one, two)) {
            owed.begin(copy);
            owed.owe(copy.transfer());
        }
        assertEquals(List.of(one), owed.take("speech", ORIGIN, 1));
        assertEquals(List.of(two), owed.take("speech", ORIGIN, 10));
        assertEquals(List.of(), owed.take("speech", ORIGIN, 10));
        owed.owe(one.transfer());
        owed.end(two.transfer());
        assertEquals(List.of(one), owed.due());
        assertEquals(List.of(one), opened().due());
    }

    @Test
    void copyOfAnotherEndpointOrPartner_staysWhereItIs() {
        OwedDeletions owed = opened();
        Owed one = copy("speech", "job-1");
        owed.begin(one);
        owed.owe(one.transfer());
        assertEquals(List.of(), owed.take("speech", "https://other.example", 10));
        assertEquals(List.of(), owed.take("other", ORIGIN, 10));
        assertEquals(List.of(one), owed.due());
    }

    @Test
    void partnerThatHoldsTooMany_getsNoMore() {
        OwedDeletions owed = OwedDeletions.beside(Optional.empty());
        for (int i = 0; i < 999; i++) {
            owed.begin(copy("speech", "job-" + i));
        }
        owed.requireRoom("speech");
        owed.begin(copy("speech", "job"));
        OwedPlaceException refused = assertThrows(OwedPlaceException.class, () -> owed.requireRoom("speech"));
        assertEquals("OWED_DELETIONS_TOO_MANY", refused.code());
        owed.requireRoom("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "owed-deletions 2\n",
                "owed-deletions 1",
                "owed-deletions 1\nspeech https://speech.example aaaaaaaaaaaaaaaaaaaaaaaaaa\n",
                "owed-deletions 1\nspeech https://speech.example aaaaaaaaaaaaaaaaaaaaaaaaaa job more\n",
                "owed-deletions 1\nspeech http://speech.example aaaaaaaaaaaaaaaaaaaaaaaaaa job\n",
                "owed-deletions 1\nspeech https://speech.example aaaaaaaaaaaaaaaaaaaaaaaaaz job\n",
                "owed-deletions 1\nspeech https://speech.example aaaaaaaaaaaaaaaaaaaaaaaaaa a/../b\n",
                "owed-deletions 1\n\n"
            })
    void fileOfAnotherForm_isRefusedAndLeftAlone(String text) throws IOException {
        PrivatePlace.create(file());
        Files.writeString(file(), text);
        OwedDeletions owed = opened();
        OwedPlaceException refused = assertThrows(OwedPlaceException.class, () -> owed.begin(copy("speech", "job-1")));
        assertEquals("OWED_DELETIONS_UNUSABLE", refused.code());
        assertThrows(OwedPlaceException.class, () -> owed.requireRoom("speech"));
        assertEquals(text, Files.readString(file()));
    }

    @Test
    void fileThatOthersCanRead_isRefused() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        opened().begin(copy("speech", "job-1"));
        assertFalse(PrivatePlace.isExposed(file()));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(OwedPlaceException.class, () -> opened().due());
    }

    @Test
    void folderThatCannotBeWritten_isRefusedAndStillRememberedHere() throws IOException {
        OwedDeletions owed =
                OwedDeletions.beside(Optional.of(folder.resolve("none").resolve("audit.log")));
        Owed one = copy("speech", "job-1");
        assertThrows(OwedPlaceException.class, () -> owed.begin(one));
        owed.owe(one.transfer());
        assertEquals(List.of(one), owed.due());
        owed.end(one.transfer());
        assertEquals(List.of(), owed.due());
    }

    @Test
    void printedForms_sayNothingOfAJob() {
        assertEquals("Owed", copy("speech", "33639980001").toString());
        assertEquals("OwedDeletions", opened().toString());
    }
}
