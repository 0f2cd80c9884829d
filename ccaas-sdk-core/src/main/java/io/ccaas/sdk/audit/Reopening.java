package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the end of a log, old or new, and continues it. */
final class Reopening {

    /** Every opening of the log; the first entry of all. Holds the interval and the configuration's digest. */
    static final String OPENED = "OPENED";

    /** An unfinished line was moved aside. */
    static final String RECOVERED = "RECOVERED";

    private Reopening() {}

    static ChainWriter of(AuditOptions options, LogFile file) throws IOException {
        LogTail tail = LogTail.of(file);
        requireReaching(options.second().latest(), tail.last());
        Map<String, Object> torn = tail.isTorn() ? setAside(options.file(), file, tail) : Map.of();
        ChainWriter writer = new ChainWriter(options, file, tail.last());
        if (!torn.isEmpty()) {
            writer.note(RECOVERED, torn);
        }
        writer.note(OPENED, opening(options));
        writer.checkpoint();
        return writer;
    }

    /** A log that ends before a checkpoint kept elsewhere was cut, or deleted. */
    private static void requireReaching(Optional<Checkpoint> kept, Optional<AuditEntry> last) {
        long end = last.map(AuditEntry::sequence).orElse(0L);
        long reached = kept.map(checkpoint -> checkpoint.entry().sequence()).orElse(0L);
        if (end < reached) {
            throw new AuditTamperedException(Tampering.TRUNCATED, end + 1);
        }
    }

    private static Map<String, Object> opening(AuditOptions options) {
        byte[] unique = new byte[16];
        new SecureRandom().nextBytes(unique);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session", HexFormat.of().formatHex(unique));
        fields.put("interval", (long) options.interval());
        options.configuration().ifPresent(digest -> fields.put("configuration", digest.hex()));
        return fields;
    }

    /** Copies the unfinished line to a file of its own before it is cut off; it may be all that tells what happened. */
    private static Map<String, Object> setAside(Path log, LogFile file, LogTail tail) throws IOException {
        byte[] torn = file.read(tail.wholeLength(), tail.length());
        String digest = sha256(torn);
        Path aside = log.resolveSibling(log.getFileName() + ".torn-" + digest.substring(0, 16));
        OwnerOnly.ensure(aside);
        Files.write(aside, torn);
        file.cutTo(tail.wholeLength());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bytes", (long) torn.length);
        fields.put("sha256", digest);
        return fields;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
