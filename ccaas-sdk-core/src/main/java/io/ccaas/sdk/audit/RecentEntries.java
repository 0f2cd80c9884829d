package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads the end of a log, one line in memory at a time. What is read is one chain, up to the entry that its writer
 * remembers as its last; signatures and the rhythm of checkpoints are not looked at, nor what lies before.
 */
final class RecentEntries {

    private final Anchor head;
    private final Consumer<AuditEntry> reader;
    private long sequence;
    private String hash = AuditEntry.NO_PREVIOUS;

    private RecentEntries(Anchor head, Consumer<AuditEntry> reader) {
        this.head = head;
        this.reader = reader;
    }

    static void read(Path log, long most, Anchor head, Consumer<AuditEntry> reader) throws IOException {
        RecentEntries recent = new RecentEntries(head, reader);
        try (LogLines lines = LogLines.ofLast(log, most)) {
            byte[] line = lines.next(0);
            if (line != null && !lines.fromTheBeginning()) {
                recent.begin(AuditEntry.read(0, line));
            }
            while (line != null) {
                recent.accept(AuditEntry.read(recent.sequence + 1, line));
                line = lines.next(recent.sequence + 1);
            }
        }
        head.requireReached(recent.sequence);
    }

    /** Of what lies before, the first entry itself is believed. */
    private void begin(AuditEntry first) {
        sequence = first.sequence() - 1;
        hash = first.previous();
    }

    private void accept(AuditEntry entry) {
        if (entry.sequence() != sequence + 1) {
            boolean later = entry.sequence() > sequence;
            throw later
                    ? new AuditTamperedException(Tampering.REMOVED, sequence + 1)
                    : new AuditTamperedException(Tampering.INSERTED, entry.sequence());
        }
        if (!entry.previous().equals(hash)) {
            throw new AuditTamperedException(Tampering.REPLACED, entry.sequence());
        }
        head.require(entry);
        sequence = entry.sequence();
        hash = entry.hash();
        reader.accept(entry);
    }
}
