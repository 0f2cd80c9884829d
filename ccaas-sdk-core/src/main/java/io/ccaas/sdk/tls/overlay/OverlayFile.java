package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.signing.jose.CompactJws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads a published file, and tells a folder without one from a folder that is not there. */
final class OverlayFile {

    private OverlayFile() {}

    static Optional<byte[]> read(Path path) throws IOException {
        try {
            // Before it is opened: opening a pipe waits for whoever writes to it, past every deadline.
            if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
                throw new IOException("the source is not a regular file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return Optional.of(in.readNBytes(CompactJws.LARGEST_BYTES + 1));
            }
        } catch (NoSuchFileException none) {
            requireFolderWithout(path, none);
            return Optional.empty();
        }
    }

    private static void requireFolderWithout(Path path, NoSuchFileException none) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw none; // a link to something that is gone
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new NotDirectoryException("the folder of the source");
        }
    }
}
