package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a log ends: its last whole entry, and what a writer that was killed left behind it.
 *
 * @param last the last entry with its line end, empty in a new log
 * @param wholeLength bytes up to the end of that entry
 * @param length bytes of the file
 */
record LogTail(Optional<AuditEntry> last, long wholeLength, long length) {

    static LogTail of(LogFile file) throws IOException {
        long length = file.length();
        long from = Math.max(0, length - 2L * (AuditEntry.LONGEST_LINE + 1));
        byte[] end = file.read(from, length);
        int lineEnd = lastLineEnd(end, end.length);
        if (end.length - (lineEnd + 1) > AuditEntry.LONGEST_LINE) {
            // No write of this library is as long as that, so it is not a torn one either.
            throw new AuditTamperedException(Tampering.EDITED, 0);
        }
        if (lineEnd < 0) {
            return new LogTail(Optional.empty(), 0, length);
        }
        int lineStart = lastLineEnd(end, lineEnd) + 1;
        AuditEntry last = AuditEntry.read(0, Arrays.copyOfRange(end, lineStart, lineEnd));
        return new LogTail(Optional.of(last), from + lineEnd + 1, length);
    }

    private static int lastLineEnd(byte[] bytes, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    boolean isTorn() {
        return wholeLength < length;
    }
}
