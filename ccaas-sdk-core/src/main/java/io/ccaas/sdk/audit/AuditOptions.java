package io.ccaas.sdk.audit;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how an audit log is written. Immutable; each method gives new options.
 *
 * @param file the log, in a directory that exists
 * @param key signs the checkpoints and is used for nothing else
 * @param second where checkpoints go besides the log
 * @param sync how a record is written
 * @param interval records between two checkpoints, 1 to 10,000
 * @param configuration SHA-256 of the configuration in force, written into the first entry
 * @param time the clock
 */
public record AuditOptions(
        Path file,
        SigningKey key,
        CheckpointSink second,
        Sync sync,
        int interval,
        Optional<Digest> configuration,
        Time time) {

    /** What a record survives once it is written. */
    public enum Sync {
        /** It is on the disk: it survives a power cut. Costs a disk flush for each record. */
        ALWAYS,
        /** It is with the operating system: it survives a killed process, not a power cut. */
        NEVER
    }

    /**
     * A SHA-256.
     *
     * @param hex 64 hexadecimal digits in lower case
     */
    public record Digest(String hex) {
        /**
         * Checks the form.
         *
         * @param hex 64 hexadecimal digits in lower case
         */
        public Digest {
            if (!hex.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits in lower case");
            }
        }
    }

    /**
     * Checks the interval.
     *
     * @param file the log, in a directory that exists
     * @param key signs the checkpoints and is used for nothing else
     * @param second where checkpoints go besides the log
     * @param sync how a record is written
     * @param interval records between two checkpoints, 1 to 10,000
     * @param configuration SHA-256 of the configuration in force, written into the first entry
     * @param time the clock
     */
    public AuditOptions {
        if (interval < 1 || interval > 10_000) {
            throw new IllegalArgumentException("checkpoint interval not in [1, 10000]: " + interval);
        }
    }

    /**
     * Options with a checkpoint every 100 records, and without flushing for each.
     *
     * @param file the log, in a directory that exists
     * @param key signs the checkpoints
     * @param second where checkpoints go besides the log
     * @return the options
     */
    public static AuditOptions of(Path file, SigningKey key, CheckpointSink second) {
        return new AuditOptions(file, key, second, Sync.NEVER, 100, Optional.empty(), Time.system());
    }

    /**
     * Chooses what a record survives.
     *
     * @param chosen always or never
     * @return new options
     */
    public AuditOptions withSync(Sync chosen) {
        return new AuditOptions(file, key, second, chosen, interval, configuration, time);
    }

    /**
     * Chooses how often to sign. Entries after the last checkpoint are chained but not yet signed.
     *
     * @param records 1 to 10,000
     * @return new options
     */
    public AuditOptions withInterval(int records) {
        return new AuditOptions(file, key, second, sync, records, configuration, time);
    }

    /**
     * Binds the log to the configuration that it was written under.
     *
     * @param sha256 of {@code partners.yaml}, 32 bytes
     * @return new options
     */
    public AuditOptions withConfiguration(byte[] sha256) {
        Digest digest = new Digest(AuditRecord.hex(sha256));
        return new AuditOptions(file, key, second, sync, interval, Optional.of(digest), time);
    }

    /**
     * Takes another clock.
     *
     * @param clock for tests
     * @return new options
     */
    public AuditOptions withTime(Time clock) {
        return new AuditOptions(file, key, second, sync, interval, configuration, clock);
    }

    @Override
    public String toString() {
        return "AuditOptions[sync " + sync + ", a checkpoint every " + interval + "]";
    }
}
