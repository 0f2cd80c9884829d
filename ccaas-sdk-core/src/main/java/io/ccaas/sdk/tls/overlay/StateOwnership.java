package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.credentials.files.ThisUser;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/** Whose a kept file is: only what this very user wrote, and nobody else can write, says what was in force. */
final class StateOwnership {

    private StateOwnership() {}

    /**
     * Requires a regular file of this user in a directory that is not open to all. A group may write in the directory,
     * as volumes of a cluster have it; what it puts there is not of this user.
     */
    static void requireOwn(Path directory, Path file) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new NotDirectoryException("the state"); // newer Javas call what lies below a file absent
        }
        requireNotWritable(directory, Set.of(PosixFilePermission.OTHERS_WRITE));
        BasicFileAttributes kept = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!kept.isRegularFile()) {
            throw new FileSystemException("what is kept is not a regular file"); // a pipe would never end
        }
        requireNotWritable(file, Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
        requireOwner(file, ThisUser.seenIn(List.of(directory, Path.of(System.getProperty("java.io.tmpdir")))));
    }

    static void requireOwner(Path file, UserPrincipal user) throws IOException {
        if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
            throw OverlayStateException.exposed();
        }
    }

    private static void requireNotWritable(Path path, Set<PosixFilePermission> refused) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null && posix.readAttributes().permissions().stream().anyMatch(refused::contains)) {
            throw OverlayStateException.exposed();
        }
    }
}
