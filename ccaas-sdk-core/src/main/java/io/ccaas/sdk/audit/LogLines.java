package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines that end with a line feed; what stands after the last one is torn, not a line. */
final class LogLines implements AutoCloseable {

    private final InputStream in;
    private boolean fromTheBeginning = true;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);

    private LogLines(InputStream in) {
        this.in = in;
    }

    static LogLines open(Path file) throws IOException {
        return new LogLines(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** The whole lines among the last bytes of a file. */
    static LogLines ofLast(Path file, long bytes) throws IOException {
        LogLines lines = open(file);
        try {
            long before = Files.size(file) - bytes;
            if (before > 0) {
                lines.fromTheBeginning = false;
                lines.in.skipNBytes(before - 1);
                lines.next(0); // the rest of a line, or the end of the one before
            }
            return lines;
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    /** Whether nothing was left out before the first line. */
    boolean fromTheBeginning() {
        return fromTheBeginning;
    }

    /** The next line without its end, null when there is none; a line longer than any entry was put there. */
    byte @Nullable [] next(long expected) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                byte[] whole = line.toByteArray();
                line.reset();
                return whole;
            }
            if (line.size() == AuditEntry.LONGEST_LINE) {
                throw new AuditTamperedException(Tampering.EDITED, expected);
            }
            line.write(b);
        }
        return null;
    }

    /** Bytes after the last line end, once {@link #next} has given null. */
    long torn() {
        return line.size();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
