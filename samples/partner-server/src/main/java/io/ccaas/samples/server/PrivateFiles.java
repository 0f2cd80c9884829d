package io.ccaas.samples.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner can read: received audio, captured requests, contacts. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * A fresh temporary file, mode 0600 where the file system knows modes. Whoever asks deletes it.
     *
     * @param suffix for example {@code .wav}
     * @return an empty file
     * @throws IOException when it cannot be made
     */
    public static Path temporary(String suffix) throws IOException {
        return Files.createTempFile("partner-", suffix, ownerOnly());
    }

    /**
     * Makes a file unless it is there.
     *
     * @param file where
     * @return the same path
     * @throws IOException when it cannot be made
     */
    public static Path createdIfAbsent(Path file) throws IOException {
        try {
            return Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException present) {
            return file;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
