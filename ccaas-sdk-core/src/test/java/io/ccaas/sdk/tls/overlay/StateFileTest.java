package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others left or may do in the directory of the state. */
final class StateFileTest {

    private static final byte[] DOCUMENT = {'a', '.', 'b', '.', 'c'};

    @TempDir
    private Path folder;

    private StateFile state() {
        return new StateFile(folder, "common-2026");
    }

    private Path kept() {
        return folder.resolve("common-2026.jws");
    }

    private void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private String refusal() {
        return assertThrows(OverlayStateException.class, () -> state().read()).code();
    }

    private void requireRefused() {
        assertEquals("TLS_OVERLAY_STATE", refusal());
    }

    /** A volume that is not mounted leaves an empty directory behind, which must not say that nothing was ever kept. */
    @Test
    void directoryThatNobodySetUp_isNotAnEmptyState() throws IOException {
        assertEquals("TLS_OVERLAY_STATE_MISSING", refusal());
        Files.delete(folder);
        assertEquals("TLS_OVERLAY_STATE_MISSING", refusal());
        Files.createDirectory(folder);
        Path marker = Files.createDirectory(folder.resolve(StateFile.MARKER));
        assertEquals("TLS_OVERLAY_STATE_MISSING", refusal());
        Files.delete(marker);
        Files.createFile(marker);
        assertTrue(state().read().isEmpty());
    }

    @Test
    void directoryWithSomethingKept_needsNoMarker() throws IOException {
        state().write(DOCUMENT);
        assertArrayEquals(DOCUMENT, state().read().orElseThrow());
    }

    @Test
    void directoryThatIsGone_isNotMadeAnew() throws IOException {
        Files.delete(folder);
        OverlayStateException refusal =
                assertThrows(OverlayStateException.class, () -> state().alone(() -> state().write(DOCUMENT)));
        assertEquals("TLS_OVERLAY_STATE", refusal.code());
        assertTrue(Files.notExists(folder));
    }

    @Test
    void directoryThatCannotBeWritten_canBeRead() throws IOException {
        state().write(DOCUMENT);
        permit(folder, "r-xr-xr-x");
        assertArrayEquals(DOCUMENT, state().read().orElseThrow());
        permit(folder, "rwx------");
    }

    @Test
    void linkNamedAsTheNewFile_isNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "precious");
        Files.createSymbolicLink(folder.resolve("common-2026.new"), other);
        state().write(DOCUMENT);
        assertEquals("precious", Files.readString(other));
        assertArrayEquals(DOCUMENT, state().read().orElseThrow());
    }

    @Test
    void remnantThatOthersCanWrite_leavesNoPermissionsBehind() throws IOException {
        Path remnant = Files.write(folder.resolve("common-2026.new"), new byte[9]);
        permit(remnant, "rw-rw-rw-");
        state().write(DOCUMENT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())));
    }

    @Test
    void linkNamedAsTheKeptFile_isRefused() throws IOException {
        state().write(DOCUMENT);
        Files.move(kept(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(kept(), folder.resolve("elsewhere"));
        requireRefused();
    }

    @Test
    void directoryThatAllCanWrite_isRefusedAndOneOfAGroupIsNot() throws IOException {
        state().write(DOCUMENT);
        permit(folder, "rwxrwx---");
        assertArrayEquals(DOCUMENT, state().read().orElseThrow());
        permit(folder, "rwxrwxrwx");
        requireRefused();
        Files.delete(kept());
        requireRefused();
    }

    @Test
    void fileOfAnotherOwner_isRefused() throws IOException {
        state().write(DOCUMENT);
        OverlayStateException refusal = assertThrows(
                OverlayStateException.class, () -> StateOwnership.requireOwner(kept(), () -> "somebody else"));
        assertEquals("TLS_OVERLAY_STATE", refusal.code());
    }

    @Test
    void reading_leavesNothingBehind() throws IOException {
        state().write(DOCUMENT);
        state().read();
        try (var left = Files.list(folder)) {
            assertEquals(List.of(kept()), left.toList());
        }
        assertTrue(Files.isRegularFile(kept()));
    }
}
