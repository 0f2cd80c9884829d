package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.audit.chain.EntryLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The end of a chain, to which entries are added. Moves on only after an entry was written. Not thread-safe. */
final class ChainWriter {

    private final AuditOptions options;
    private final LogFile file;
    private final EntryLine line = new EntryLine();
    private long sequence;
    private String hash;
    private int unsigned;
    private Optional<Checkpoint> undelivered = Optional.empty();

    ChainWriter(AuditOptions options, LogFile file, Optional<AuditEntry> last) {
        this.options = options;
        this.file = file;
        this.sequence = last.map(AuditEntry::sequence).orElse(0L);
        this.hash = last.map(AuditEntry::hash).orElse(AuditEntry.NO_PREVIOUS);
    }

    /** What is owed comes first, so that a refusal leaves nothing of this record behind. */
    long append(String kind, Map<String, Object> fields) throws IOException {
        if (unsigned >= options.interval()) {
            sign();
        }
        deliver();
        return note(kind, fields);
    }

    /** Writes an entry of the log's own, before anything can be owed. */
    long note(String kind, Map<String, Object> fields) throws IOException {
        String made = line.make(sequence + 1, options.time().instant(), hash, kind, fields);
        write(line.bytes(), made);
        unsigned++;
        return sequence;
    }

    Checkpoint checkpoint() throws IOException {
        deliver();
        Checkpoint checkpoint = sign();
        deliver();
        return checkpoint;
    }

    void finish() throws IOException {
        if (unsigned > 0) {
            sign();
        }
        deliver();
    }

    /** What was written last. */
    Anchor head() {
        return Anchor.at(sequence, hash);
    }

    private Checkpoint sign() throws IOException {
        Checkpoint checkpoint = Checkpoint.sign(sequence + 1, options.time().instant(), hash, options.key());
        AuditEntry entry = checkpoint.entry();
        write((entry.line() + "\n").getBytes(StandardCharsets.US_ASCII), entry.hash());
        unsigned = 0;
        undelivered = Optional.of(checkpoint);
        return checkpoint;
    }

    private void deliver() throws IOException {
        if (undelivered.isPresent()) {
            options.second().keep(undelivered.get());
            undelivered = Optional.empty();
        }
    }

    private void write(byte[] whole, String itsHash) throws IOException {
        file.append(whole);
        sequence++;
        hash = itsHash;
    }
}
