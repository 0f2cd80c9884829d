package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checkpoints in a file of their own, one a line, each flushed to the disk. */
final class CheckpointFile implements CheckpointSink {

    private final Path path;

    CheckpointFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Override
    public void keep(Checkpoint checkpoint) throws IOException {
        try (LogFile file = opened()) {
            LogTail tail = LogTail.of(file);
            // A line that a killed writer left unfinished was never relied on, and is given again.
            file.cutTo(tail.wholeLength());
            file.append((checkpoint.entry().line() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public Optional<Checkpoint> latest() throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try (LogFile file = opened()) {
            return LogTail.of(file).last().map(Checkpoint::new);
        }
    }

    private LogFile opened() throws IOException {
        return LogFile.open(path, true, p -> new RandomAccessFile(p.toFile(), "rw"));
    }
}
