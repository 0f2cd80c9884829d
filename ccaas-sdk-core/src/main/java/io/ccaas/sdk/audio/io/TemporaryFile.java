package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * A file of mode 0600 with a random name, deleted when closed, also when the process is told to stop meanwhile. A process
 * that is killed cannot clean up; its file holds cleaned audio only.
 */
final class TemporaryFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final Thread atExit;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.atExit = new Thread(this::remove, "ccaas-audio-abort");
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            remove();
            throw Failures.interrupted();
        }
    }

    static TemporaryFile beside(Path output) {
        Path path = output.resolveSibling(randomName());
        try {
            create(path);
            return new TemporaryFile(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            deleteQuietly(path);
            throw Failures.output(e);
        }
    }

    static String randomName() {
        return ".ccaas-" + UUID.randomUUID() + ".tmp";
    }

    /** Makes an empty file that only its owner can read, where the file system knows owners. */
    static void create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(path, mode);
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    /** Refuses once the process is stopping: an input that ends just then may have been cut by whoever stopped us. */
    void requireRunning() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            throw Failures.interrupted();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is stopping: the hook runs, or has run.
        }
        remove();
    }

    private void remove() {
        try {
            channel.close();
        } catch (IOException e) {
            // The file is deleted all the same.
        }
        deleteQuietly(path);
    }

    /** Nothing more can be done when this fails: the file has mode 0600 and holds cleaned or encrypted audio only. */
    static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // See above.
        }
    }
}
