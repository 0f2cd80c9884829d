package io.ccaas.sdk.credentials.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in a directory in a directory, and a link to it. */
final class PlaceAccessTest {

    @TempDir
    Path folder;

    private Path inner;
    private Path program;
    private Path links;

    @BeforeEach
    void places() throws IOException {
        inner = Files.createDirectories(folder.resolve("outer/inner"));
        program = Files.createFile(inner.resolve("program"));
        links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("name"), Path.of("../outer/inner"));
        for (Path place : List.of(folder, folder.resolve("outer"), inner, links)) {
            mode(place, "rwxr-xr-x");
        }
        mode(program, "rwxr-xr-x");
    }

    private static void mode(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }

    private Path throughTheLink() {
        return links.resolve("name/program");
    }

    @Test
    void ownPlaceBelowRootsDirectories_passes() throws IOException {
        assertEquals(Optional.empty(), PlaceAccess.fault(program));
        assertEquals(Optional.empty(), PlaceAccess.fault(throughTheLink()));
    }

    @Test
    void placeOfAnotherUser_isRefused() throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("64999");
        assertEquals(Optional.of("owned by another user"), PlaceAccess.fault(program, Set.of(nobody)));
    }

    @Test
    void directoryFarAbove_counts() throws IOException {
        mode(folder.resolve("outer"), "rwxrwxr-x");
        assertEquals(Optional.of("writable by its group"), PlaceAccess.fault(program));
        mode(folder.resolve("outer"), "rwxr-xrwx");
        assertEquals(Optional.of("writable by others"), PlaceAccess.fault(program));
    }

    @Test
    void directoryOfALinkOnTheWay_counts() throws IOException {
        mode(links, "rwxrwxrwx");
        assertEquals(Optional.empty(), PlaceAccess.fault(program));
        assertEquals(Optional.of("writable by others"), PlaceAccess.fault(throughTheLink()));
    }

    /** As in /tmp: what stands there can be replaced by its owner alone. */
    @Test
    void stickyDirectory_isNotReplacedIn() throws IOException {
        mode(inner, "rwxrwxrwx");
        assertEquals(Optional.of("writable by others"), PlaceAccess.fault(program));
        Files.setAttribute(inner, "unix:mode", 01777);
        assertEquals(Optional.empty(), PlaceAccess.fault(program));
    }

    @Test
    void ringOfLinks_ends() throws IOException {
        Files.createSymbolicLink(links.resolve("round"), Path.of("round"));
        assertThrows(FileSystemLoopException.class, () -> PlaceAccess.fault(links.resolve("round")));
    }

    @Test
    void whatIsNotThere_cannotBeLookedAt() {
        assertThrows(IOException.class, () -> PlaceAccess.fault(inner.resolve("other")));
    }

    @Test
    void userIsKnownFromAnotherDirectory_whereTheFirstCannotBeWritten() throws IOException {
        Path absent = folder.resolve("absent");
        assertEquals(Files.getOwner(folder), ThisUser.seenIn(List.of(absent, folder)));
        assertThrows(IOException.class, () -> ThisUser.seenIn(List.of(absent)));
    }
}
