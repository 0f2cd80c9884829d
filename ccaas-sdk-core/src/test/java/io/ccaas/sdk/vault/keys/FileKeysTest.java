package io.ccaas.sdk.vault.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.vault.cipher.Cipher256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKeysTest {

    @TempDir
    Path place;

    private final KeyName name = KeyName.row(RecordingId.fresh());
    private final KeyName other = KeyName.row(RecordingId.fresh());

    private static MasterKey master(String digit) {
        try (Secret hex = Secret.copyOf(digit.repeat(64).getBytes(StandardCharsets.US_ASCII))) {
            return MasterKey.of(hex);
        }
    }

    private Path directory() {
        return place.resolve("keys");
    }

    private FileKeys open(String master, String... earlier) {
        return FileKeys.open(
                directory(),
                master(master),
                Stream.of(earlier).map(FileKeysTest::master).toArray(MasterKey[]::new));
    }

    private static String hex(Secret key) {
        return key.use(SecretAccess.reading(), HexFormat.of()::formatHex);
    }

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.toString().endsWith(".keys")).toList();
        }
    }

    /** Of the slots that have a key. */
    private List<String> wrapped() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes[0] != 3) {
                keys.add(HexFormat.of().formatHex(bytes, 48, 108));
            }
        }
        return keys;
    }

    @Test
    void keyThatWasMade_isThereAfterReopening() {
        String made;
        try (FileKeys keys = open("a")) {
            made = hex(keys.create(name));
        }
        try (FileKeys keys = open("a")) {
            assertEquals(made, hex(keys.find(name).orElseThrow()));
            assertTrue(keys.find(other).isEmpty());
        }
    }

    @Test
    void keysOfManyRows_areAllFoundAndAllDifferent() {
        List<KeyName> names = IntStream.range(0, 500)
                .mapToObj(i -> KeyName.caller(Cipher256.keyedDigest(Cipher256.freshKey(), new byte[1])))
                .toList();
        try (FileKeys keys = open("a")) {
            List<String> made =
                    names.stream().map(keys::create).map(FileKeysTest::hex).toList();
            List<String> found =
                    names.stream().map(n -> hex(keys.find(n).orElseThrow())).toList();
            assertEquals(made, found);
            assertEquals(500, made.stream().distinct().count());
        }
    }

    @Test
    void states_followTheOrderOfARow() {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
            assertEquals(List.of(name), keys.doubtful());
            keys.confirm(name);
            assertEquals(List.of(), keys.doubtful());
            keys.doubt(name);
            assertEquals(List.of(name), keys.doubtful());
            keys.erase(name);
            assertEquals(List.of(), keys.doubtful());
            assertEquals(List.of(name), keys.erased());
            keys.confirm(name);
            assertTrue(keys.find(name).isEmpty(), "an erased key does not come back");
            keys.forget(name);
            assertEquals(List.of(), keys.erased());
        }
    }

    @Test
    void keyThatIsNotErased_isNotForgotten() {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
            keys.forget(name);
            assertTrue(keys.find(name).isPresent());
        }
    }

    @Test
    void secondKeyOfAName_isRefusedUnlessTheFirstWasErased() {
        try (FileKeys keys = open("a")) {
            String first = hex(keys.create(name));
            assertRefused("VAULT_KEY_EXISTS", () -> keys.create(name));
            keys.erase(name);
            assertFalse(first.equals(hex(keys.create(name))));
        }
    }

    @Test
    void nameThatIsUnknown_staysUnknown() {
        try (FileKeys keys = open("a")) {
            keys.confirm(name);
            keys.doubt(name);
            keys.erase(name);
            keys.forget(name);
            assertTrue(keys.find(name).isEmpty());
            assertEquals(List.of(), keys.erased());
        }
    }

    @Test
    void keyThatWasErased_isOverwrittenWhereItStood() throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
            byte[] wrapped = Slot.read(Files.readAllBytes(files().get(0)), 0)
                    .orElseThrow()
                    .bytes();
            keys.erase(name);
            byte[] after = Files.readAllBytes(files().get(0));
            for (int i = 48; i < 108; i++) {
                assertEquals(0, after[i], "byte " + i + " was " + wrapped[i]);
            }
        }
    }

    @Test
    void copyOfAChangeThatWasCutShort_isOverwrittenAndGone() throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
        }
        Path copy = directory().resolve(files().get(0).getFileName() + ".next");
        Files.copy(files().get(0), copy);
        Path sameBytes = Files.createLink(place.resolve("same"), copy);
        try (FileKeys keys = open("a")) {
            assertFalse(Files.exists(copy));
            assertArrayEquals(new byte[(int) Files.size(sameBytes)], Files.readAllBytes(sameBytes));
            assertTrue(keys.find(name).isPresent());
        }
    }

    @Test
    void filesAndDirectory_areTheOwnersAlone() throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))));
        }
    }

    @Test
    void directoryThatOthersReach_isRefused() throws IOException {
        Files.createDirectory(directory());
        Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString("rwxr-x---"));

        assertRefused("VAULT_KEYS_EXPOSED", () -> open("a"));
    }

    @Test
    void directoryWithoutParent_isRefused() {
        assertRefused("VAULT_KEYS_UNAVAILABLE", () -> FileKeys.open(place.resolve("no/where"), master("a")));
    }

    @Test
    void secondOpening_isRefused() {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
            assertRefused("VAULT_KEYS_LOCKED", () -> open("a"));
        }
    }

    @Test
    void useAfterClosing_isRefused() {
        FileKeys keys = open("a");
        keys.close();
        keys.close();

        assertRefused("VAULT_KEYS_CLOSED", () -> keys.find(name));
    }

    @Test
    void newMasterKey_wrapsEveryKeyAnewAndNeedsTheEarlierNoMore() throws IOException {
        String made;
        List<String> before;
        try (FileKeys keys = open("a")) {
            made = hex(keys.create(name));
            keys.create(other).destroy();
            keys.confirm(name);
            keys.erase(other);
            before = wrapped();
        }
        open("b", "a").close();
        try (FileKeys keys = open("b")) {
            assertEquals(made, hex(keys.find(name).orElseThrow()));
            assertEquals(List.of(), keys.doubtful());
            assertEquals(List.of(other), keys.erased());
            assertFalse(before.equals(wrapped()));
        }
        assertRefused("VAULT_MASTER_KEY_UNKNOWN", () -> open("a"));
    }

    @Test
    void rewrappingThatWasInterrupted_isGoneOnWith() throws IOException {
        List<KeyName> names = IntStream.range(0, 20)
                .mapToObj(i -> KeyName.row(RecordingId.fresh()))
                .toList();
        try (FileKeys keys = open("a")) {
            names.forEach(keys::create);
        }
        List<byte[]> half = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            half.add(Files.readAllBytes(file));
        }
        open("b", "a").close();
        Files.write(files.get(0), half.get(0));
        Files.write(files.get(0).resolveSibling(files.get(0).getFileName() + ".next"), new byte[300]);

        try (FileKeys keys = open("b", "a")) {
            names.forEach(n -> assertTrue(keys.find(n).isPresent()));
        }
        try (FileKeys keys = open("b")) {
            names.forEach(n -> assertTrue(keys.find(n).isPresent()));
        }
    }

    @Test
    void wrongMasterKey_isRefusedAndChangesNothing() throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
        }
        byte[] before = Files.readAllBytes(files().get(0));

        assertRefused("VAULT_MASTER_KEY_UNKNOWN", () -> open("b"));
        assertRefused("VAULT_MASTER_KEY_UNKNOWN", () -> open("b", "c"));
        assertTrue(Arrays.equals(before, Files.readAllBytes(files().get(0))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 48, 60, 107})
    void slotThatWasChanged_isRefused(int at) throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
        }
        byte[] bytes = Files.readAllBytes(files().get(0));
        bytes[at] ^= (byte) (at < 16 ? 0x40 : 1);
        Files.write(files().get(0), bytes);

        assertRefused(
                "VAULT_KEY_DAMAGED", () -> Slot.read(bytes, 0).orElseThrow().key(List.of(master("a"))));
    }

    @Test
    void keyUnderAnotherName_isRefused() throws IOException {
        byte[] mine =
                Slot.of(KeyState.KEPT, name, master("a"), Cipher256.freshKey()).bytes();
        byte[] theirs =
                Slot.of(KeyState.KEPT, other, master("a"), Cipher256.freshKey()).bytes();
        System.arraycopy(theirs, 48, mine, 48, 60);

        assertRefused(
                "VAULT_KEY_DAMAGED", () -> Slot.read(mine, 0).orElseThrow().key(List.of(master("a"))));
    }

    @Test
    void endOfAFileThatAKillCut_isNoKey() throws IOException {
        try (FileKeys keys = open("a")) {
            keys.create(name).destroy();
        }
        Files.write(files().get(0), new byte[100], StandardOpenOption.APPEND);
        try (FileKeys keys = open("a")) {
            assertTrue(keys.find(name).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg"})
    void masterKeyOfAnotherForm_isRefused(String text) {
        assertRefused(
                "VAULT_MASTER_KEY_FORM", () -> MasterKey.of(Secret.copyOf(text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void printedForms_showNothing() {
        assertEquals("MasterKey[redacted]", master("a").toString());
        assertEquals("KeyName[CALLER]", KeyName.caller(new byte[32]).toString());
        try (FileKeys keys = open("a")) {
            assertEquals("FileKeys", keys.toString());
        }
    }

    @Test
    void nameOfACaller_belongsToNoRecording() {
        assertThrows(IllegalArgumentException.class, () -> KeyName.lookup().recording());
        assertEquals(name, KeyName.of(KeyName.Kind.ROW, name.text()));
        assertThrows(IllegalArgumentException.class, () -> KeyName.of(KeyName.Kind.ROW, "+33639980001"));
    }
}
