package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the end of a log, one line in memory at a time. Each entry's own hash is proven, not the chain. */
final class RecentEntries {

    private static final long NUMBER_UNKNOWN = 0;

    private RecentEntries() {}

    static void read(Path log, long most, Consumer<AuditEntry> reader) throws IOException {
        try (LogLines lines = LogLines.ofLast(log, most)) {
            byte[] line = lines.next(NUMBER_UNKNOWN);
            while (line != null) {
                reader.accept(AuditEntry.read(NUMBER_UNKNOWN, line));
                line = lines.next(NUMBER_UNKNOWN);
            }
        }
    }
}
