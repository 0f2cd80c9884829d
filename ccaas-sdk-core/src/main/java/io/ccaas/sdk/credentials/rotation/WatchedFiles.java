package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files that are looked at by path, again and again. Links are followed anew each time, so that a folder of secrets that
 * is exchanged by moving one link, as Kubernetes does, is seen like any other change.
 *
 * <p>The content alone decides. Time and size would not: a copy can keep both, and a file that was only touched is no
 * new credential. The files are small enough to be read each time.
 */
final class WatchedFiles {

    /** More than any credential file that is accepted; what is beyond does not matter, because it is refused. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String UNREADABLE = "unreadable";

    private final Set<Path> paths;

    WatchedFiles(Collection<Path> paths) {
        this.paths = Set.copyOf(paths);
    }

    /**
     * What all files were at one moment.
     *
     * @param digests SHA-256 of each, or a word for one that cannot be read, which is a state like any other
     */
    record State(Map<Path, String> digests) {}

    State look() {
        return new State(paths.stream().collect(Collectors.toUnmodifiableMap(path -> path, WatchedFiles::digest)));
    }

    private static String digest(Path path) {
        if (!Files.isRegularFile(path)) {
            return UNREADABLE;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(MOST_BYTES);
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (IOException foreign) {
            return UNREADABLE;
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
