package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a log from its beginning, one line in memory at a time. */
final class ChainReader {

    private ChainReader() {}

    /** Walks up to a number of entries; returns the bytes of an unfinished last line. */
    static long read(Path log, long most, ChainWalk walk) {
        try (LogLines lines = LogLines.open(log)) {
            while (walk.entries() < most) {
                byte[] line = lines.next(walk.expected());
                if (line == null) {
                    break;
                }
                AuditEntry entry = AuditEntry.read(walk.expected(), line);
                boolean ahead = entry.sequence() > walk.expected();
                walk.accept(entry, ahead && standsIn(lines, walk.expected()));
            }
            walk.end();
            return lines.torn();
        } catch (IOException foreign) {
            throw unreadable(foreign);
        }
    }

    private static boolean standsIn(LogLines rest, long sequence) throws IOException {
        byte[] start = ("{\"seq\":" + sequence + ",").getBytes(StandardCharsets.US_ASCII);
        byte[] line = rest.next(sequence);
        while (line != null) {
            if (line.length > start.length && Arrays.equals(line, 0, start.length, start, 0, start.length)) {
                return true;
            }
            line = rest.next(sequence);
        }
        return false;
    }

    static void readLines(Path file, Consumer<byte[]> reader) {
        try (LogLines lines = LogLines.open(file)) {
            byte[] line = lines.next(0);
            while (line != null) {
                reader.accept(line);
                line = lines.next(0);
            }
        } catch (IOException foreign) {
            throw unreadable(foreign);
        }
    }

    /** Signatures and anchor were checked; the same head hash after the same number of entries stands for all of it. */
    static void readAgain(VerifiedAudit verified, Consumer<AuditEntry> reader) {
        ChainWalk walk = new ChainWalk(Map.of(), Anchor.NONE, reader);
        read(verified.log(), verified.entries(), walk);
        if (!walk.head().equals(verified.head())) {
            throw new AuditTamperedException(Tampering.REPLACED, walk.entries());
        }
    }

    static AuditUnavailableException unreadable(IOException foreign) {
        return new AuditUnavailableException(Problem.of(
                        "AUDIT_UNREADABLE",
                        "an audit log and an anchor that can be read",
                        "reading one of them failed",
                        "Check that both are files, exist and may be read.")
                .causedBy(foreign));
    }
}
