package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** Who this process is to a file system. */
public final class ThisUser {

    private ThisUser() {}

    /**
     * Asks the file system, since the name of the user is unknown to Java in many containers: makes a file, looks whose it is, and
     * removes it.
     *
     * @param directories where to try, in this order; the first in which a file can be made says best how its file system calls
     *     this user
     * @return the user
     * @throws IOException when no file could be made
     */
    public static UserPrincipal seenIn(List<Path> directories) throws IOException {
        try {
            return seenIn(directories.get(0));
        } catch (IOException | ReadOnlyFileSystemException foreign) {
            if (directories.size() == 1) {
                throw new IOException("no file could be made that tells the user");
            }
            return seenIn(directories.subList(1, directories.size()));
        }
    }

    private static UserPrincipal seenIn(Path directory) throws IOException {
        Path probe = Files.createTempFile(directory, "owner", ".probe");
        try {
            return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }
}
