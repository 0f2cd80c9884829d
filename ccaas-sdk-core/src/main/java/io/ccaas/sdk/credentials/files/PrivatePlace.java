package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories and files that nobody but their owner can reach. Without POSIX permissions the parent's rules hold. */
public final class PrivatePlace {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private PrivatePlace() {}

    /**
     * Makes a directory when there is none.
     *
     * @param directory its parent must exist
     * @throws IOException when it cannot be made
     */
    public static void ensureDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, attributes(directory, OWNER));
        }
    }

    /**
     * Whether others can reach it.
     *
     * @param place a directory or a file
     * @return true when the group or anybody else has any permission
     * @throws IOException when it cannot be looked at
     */
    public static boolean isExposed(Path place) throws IOException {
        return isPosix(place) && !OWNER.containsAll(Files.getPosixFilePermissions(place));
    }

    /**
     * Takes a file from everybody else, where a file system has permissions for that.
     *
     * @param file exists
     * @throws IOException when it cannot be done
     */
    public static void close(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_FILE);
        }
    }

    /**
     * Makes an empty file that is private from its first moment.
     *
     * @param file there is none, not even a link that leads nowhere
     * @throws IOException when it cannot be made, or there is one
     */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes(file, OWNER_FILE));
    }

    /**
     * Opens a file to be written; where there is none, makes one that is private from its first moment.
     *
     * @param file in a directory that exists
     * @return the channel, also readable
     * @throws IOException when it cannot be opened
     */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                attributes(file, OWNER_FILE));
    }

    /**
     * Makes an empty file, private from its first moment, under a name that nothing else has.
     *
     * @param directory exists
     * @param beginning of its name
     * @return the file
     * @throws IOException when it cannot be made
     */
    public static Path draft(Path directory, String beginning) throws IOException {
        return Files.createTempFile(directory, beginning, ".draft", attributes(directory, OWNER_FILE));
    }

    /**
     * Makes new and renamed files of a directory survive a power cut. Only POSIX systems can be asked for that.
     *
     * @param directory exists
     * @throws IOException when it fails
     */
    public static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path place, Set<PosixFilePermission> permissions) {
        return isPosix(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
