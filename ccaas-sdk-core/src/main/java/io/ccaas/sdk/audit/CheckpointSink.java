package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The second place for checkpoints. It should be out of reach of whoever could cut the log: another disk, another host,
 * a write-once store.
 *
 * <p>Called by one thread at a time. A checkpoint that could not be kept is given again before the next record is
 * written, and until then the log is unavailable.
 */
public interface CheckpointSink {

    /**
     * Keeps a checkpoint, durably, before returning.
     *
     * @param checkpoint to be kept as its entry's line
     * @throws IOException when it could not be kept
     */
    void keep(Checkpoint checkpoint) throws IOException;

    /**
     * The checkpoint kept last, so that a log that was cut in the meantime is noticed when it is opened.
     *
     * @return the last one; empty when there is none or this place cannot be read back
     * @throws IOException when it could not be read
     */
    default Optional<Checkpoint> latest() throws IOException {
        return Optional.empty();
    }

    /**
     * A file with one checkpoint a line, owner-only, in a directory that exists. Any of its lines, or all of them, are
     * the anchor for {@link AuditVerifier}.
     *
     * @param file best on another disk than the log
     * @return the sink
     */
    static CheckpointSink toFile(Path file) {
        return new CheckpointFile(file);
    }
}
