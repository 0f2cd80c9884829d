package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.signing.jose.CompactJws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The last good overlay of one policy, as it was signed: sequence and content are proven together each time it is read,
 * and there is nothing beside it that could disagree with it.
 *
 * <p>An operator sets the directory up once, with an empty file. Only then does the absence of an overlay say that none
 * was ever taken: a volume that is not mounted leaves an empty directory too.
 */
final class StateFile {

    /** The empty file that an operator makes. */
    static final String MARKER = "overlays-are-kept-here";

    private static final Set<OpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> TO_LOCK =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** A file lock is held by the whole process: this keeps its threads apart. */
    private static final Object ONE_OF_THIS_PROCESS = new Object();

    private final Path directory;
    private final String policy;

    StateFile(Path directory, String policy) {
        this.directory = directory;
        this.policy = policy;
    }

    Optional<byte[]> read() {
        Path file = directory.resolve(policy + ".jws");
        try {
            StateOwnership.requireOwn(directory, file);
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(in.readNBytes(CompactJws.LARGEST_BYTES + 1));
            }
        } catch (NoSuchFileException none) {
            requireSetUp();
            return Optional.empty();
        } catch (IOException foreign) {
            throw OverlayStateException.state("what it keeps cannot be read", foreign);
        }
    }

    private void requireSetUp() {
        if (!Files.isRegularFile(directory.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)) {
            throw OverlayStateException.missing();
        }
    }

    /** Runs a step that reads and then writes, while nobody else does, of this process or of another one. */
    void alone(Runnable step) {
        synchronized (ONE_OF_THIS_PROCESS) {
            try {
                locked(step);
            } catch (OverlappingFileLockException otherClassLoader) {
                throw OverlayStateException.busy();
            } catch (IOException foreign) {
                throw OverlayStateException.state("it cannot be written", foreign);
            }
        }
    }

    private void locked(Runnable step) throws IOException {
        Path beside = directory.resolve(policy + ".lock");
        try (FileChannel channel = FileChannel.open(beside, TO_LOCK, ownersOnly("rw-------"));
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw OverlayStateException.busy();
            }
            step.run();
        }
    }

    /** Beside the old one first, so that a crash at any moment leaves the whole of one of them. */
    void write(byte[] document) {
        Path fresh = directory.resolve(policy + ".new");
        try {
            Files.deleteIfExists(
                    fresh); // of a crash, or of somebody else: neither its permissions nor its target count
            try (FileChannel out = FileChannel.open(fresh, ANEW, ownersOnly("rw-------"))) {
                ByteBuffer left = ByteBuffer.wrap(document);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(fresh, directory.resolve(policy + ".jws"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException foreign) {
            throw OverlayStateException.state("it cannot be written", foreign);
        }
    }

    private FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
