package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.signing.jose.CompactJws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where overlays come from: the only way of this package to the outside. It need not be trusted; what it gives is
 * verified. An implementation over https must go through the guarded client, under the policy in force.
 */
@FunctionalInterface
public interface OverlaySource {

    /**
     * Reads the present document.
     *
     * @return the whole document, at most {@link CompactJws#LARGEST_BYTES} and one more; empty when there is none
     * @throws IOException when it cannot be told whether there is one
     */
    Optional<byte[]> read() throws IOException;

    /**
     * A file, read anew each time. That it does not exist is no error: nothing new is said then.
     *
     * @param path the file
     * @return the source
     */
    static OverlaySource file(Path path) {
        return () -> {
            try (InputStream in = Files.newInputStream(path)) {
                return Optional.of(in.readNBytes(CompactJws.LARGEST_BYTES + 1));
            } catch (NoSuchFileException none) {
                return Optional.empty();
            }
        };
    }
}
