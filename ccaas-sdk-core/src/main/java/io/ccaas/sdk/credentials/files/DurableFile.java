package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A small file whose content is exchanged at once: a crash at any moment leaves the whole of one of the two. */
public final class DurableFile {

    private DurableFile() {}

    /**
     * Writes beside it first, then takes its name. Both the content and the name are on the disk when this returns, where the
     * file system can say so. Nobody but the owner can read what was written, whoever could before.
     *
     * @param file what is replaced; a link is replaced itself
     * @param content its new content
     * @throws IOException when the old content is still there
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory");
        Path fresh = PrivatePlace.draft(directory, ".fresh");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        PrivatePlace.force(directory);
    }
}
