package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.signing.jose.CompactJws;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where overlays come from: the only way of this package to the outside. It need not be trusted; what it gives is
 * verified.
 */
@FunctionalInterface
public interface OverlaySource {

    /**
     * Reads the present document.
     *
     * @param until when it must have been read
     * @return the whole document, at most {@link CompactJws#LARGEST_BYTES} and one more; empty when there is none
     * @throws IOException when it cannot be told whether there is one
     * @throws OverlayStateException {@code TLS_OVERLAY_SOURCE}, the same with a reason of its own
     */
    Optional<byte[]> read(Deadline until) throws IOException;

    /**
     * A file, read anew each time. That it does not exist is no error while its folder does: nothing new is said then. A
     * folder that is missing, a link that leads nowhere and anything but a regular file cannot be read.
     *
     * <p>A file system that hangs, as a network mount can, is waited for until the deadline. Then one daemon thread waits on,
     * and until it has ended nothing is read.
     *
     * @param path the file
     * @return the source
     */
    static OverlaySource file(Path path) {
        return new PatientReading(() -> OverlayFile.read(path));
    }

    /**
     * A document on a server, fetched anew each time. There must be one: an address that is wrong must not look like an
     * issuer that has nothing to say, who publishes an overlay without tightening members.
     *
     * @param fetch the guarded client, under the policy in force
     * @param document its address
     * @return the source
     */
    static OverlaySource fetched(Fetch fetch, URI document) {
        return until -> {
            try {
                FetchLimits limits = new FetchLimits(CompactJws.LARGEST_BYTES, until);
                return Optional.of(fetch.get(FetchPurpose.OVERLAY, document, limits));
            } catch (SdkException refusal) {
                throw OverlayStateException.source(refusal);
            }
        };
    }
}
