package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.signing.jose.CompactJws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The last good overlay of one policy, as it was signed: sequence and content are proven together each time it is read,
 * and there is nothing beside it that could disagree with it.
 */
final class StateFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final Path directory;
    private final String policy;

    StateFile(Path directory, String policy) {
        this.directory = directory;
        this.policy = policy;
    }

    Optional<byte[]> read() {
        Path file = directory.resolve(policy + ".jws");
        try (InputStream in = Files.newInputStream(file)) {
            requireOwn(file);
            return Optional.of(in.readNBytes(CompactJws.LARGEST_BYTES + 1));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException foreign) {
            throw OverlayStateException.state("what it keeps cannot be read", foreign);
        }
    }

    /** Beside the old one first, so that a crash at any moment leaves the whole of one of them. */
    void write(byte[] document) {
        Path fresh = directory.resolve(policy + ".new");
        try {
            Files.createDirectories(directory);
            try (FileChannel out = FileChannel.open(fresh, ANEW, owner())) {
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

    private static void requireOwn(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix == null) {
            return;
        }
        Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw OverlayStateException.exposed();
        }
    }

    private FileAttribute<?>[] owner() {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
    }
}
