package io.ccaas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/**
 * A file that only its owner can read, which gets its name when all of it is written. It is written through a channel, so that an
 * interrupt ends the writing and what was begun is deleted.
 */
record OutputFile(Path path, boolean force, Disk disk) {

    private static final Disk REAL = new Disk() {};

    /** What survives a power cut only when it is asked for. A key may be in use as soon as this program has ended. */
    interface Disk {

        default void force(FileChannel content) throws IOException {
            content.force(true);
        }

        /** Only POSIX systems can be asked for the names in a folder. */
        default void forceNames(Path folder) throws IOException {
            if (isPosix(folder)) {
                try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }
    }

    /** What fills it. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Refuses before any work what cannot succeed. */
    static OutputFile at(String typed, boolean force) {
        OutputFile output = new OutputFile(TypedPath.of("OUT", typed), force, REAL);
        if (Files.isDirectory(output.path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("OUT is a folder; name a file");
        }
        if (Files.exists(output.path, LinkOption.NOFOLLOW_LINKS)) {
            requireReplaceable(output.path);
            if (!force) {
                throw exists();
            }
        }
        return output;
    }

    /** To replace a device or a link such as /dev/stdout would take it from every other program. */
    private static void requireReplaceable(Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(
                    "OUT is a link, a device or a pipe, which is never replaced; name a file, or for stdout: -o -");
        }
    }

    void requireOther(Path input) throws IOException {
        if (is(input)) {
            throw new UsageException("OUT is the file that is read; name another");
        }
    }

    /** Keys and lists of recipients are often all there is of them. */
    void requireOther(List<String> keys) throws IOException {
        for (String key : keys) {
            if (is(TypedPath.of("IDENTITY or RECIPIENTS", key))) {
                throw new UsageException("OUT is a file of keys that this call reads; name another");
            }
        }
    }

    private boolean is(Path read) throws IOException {
        return Files.exists(path) && Files.exists(read) && Files.isSameFile(path, read);
    }

    private static UsageException exists() {
        return new UsageException("OUT exists and was kept; name another file, or have it replaced: --force");
    }

    void write(Content content) throws IOException {
        Path draft = path.resolveSibling(".ccaas-" + UUID.randomUUID() + ".tmp");
        NamedFileException.naming("OUT", () -> create(draft));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                disk.force(channel);
            }
            take(draft);
            disk.forceNames(folder());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path : folder;
    }

    private static Path create(Path file) throws IOException {
        FileAttribute<?>[] mode = isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createFile(file, mode);
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A second link never overwrites a file that appeared meanwhile; where links are unknown, the name is claimed first. */
    private void take(Path draft) throws IOException {
        if (force) {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (UnsupportedOperationException | IOException noLinks) {
            claimAndMove(draft);
        }
    }

    private void claimAndMove(Path draft) throws IOException {
        try {
            create(path);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        }
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }
}
