package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A log whose chain holds, and how far that was proven. Only {@link AuditVerifier} should make these.
 *
 * @param log the file
 * @param entries how many entries it has, checkpoints included
 * @param checkpoints how many of them are checkpoints
 * @param signedUpTo number of the last checkpoint whose signature was proven; 0 when no key was given
 * @param anchoredUpTo number of the last checkpoint of the anchor; 0 when no anchor was given
 * @param tail whether anything can be missing at the end
 * @param tornBytes bytes of an unfinished last line, left by a writer that was killed, or is writing right now
 * @param keyIds ids that the checkpoints name
 * @param pinned whether the keys came from outside of the log
 * @param head hash of the last entry
 */
public record VerifiedAudit(
        Path log,
        long entries,
        long checkpoints,
        long signedUpTo,
        long anchoredUpTo,
        Tail tail,
        long tornBytes,
        Set<String> keyIds,
        boolean pinned,
        String head) {

    /** Whether anything can be missing at the end. */
    public enum Tail {
        /** The last entry is the anchor's last checkpoint. */
        PROVEN,
        /** Nothing is missing up to the anchor; entries follow it, and others after them may have been cut off. */
        PROVEN_TO_ANCHOR,
        /** No anchor was given: entries may have been cut off at the end. */
        UNPROVEN
    }

    /**
     * Keeps its own copy.
     *
     * @param log the file
     * @param entries how many entries it has, checkpoints included
     * @param checkpoints how many of them are checkpoints
     * @param signedUpTo number of the last checkpoint whose signature was proven; 0 when no key was given
     * @param anchoredUpTo number of the last checkpoint of the anchor; 0 when no anchor was given
     * @param tail whether anything can be missing at the end
     * @param tornBytes bytes of an unfinished last line, left by a writer that was killed, or is writing right now
     * @param keyIds ids that the checkpoints name
     * @param pinned whether the keys came from outside of the log
     * @param head hash of the last entry
     */
    public VerifiedAudit {
        keyIds = Set.copyOf(keyIds);
    }

    /**
     * What the command says.
     *
     * @return one line: counts, how far it is signed, {@code tail unproven} and {@code key unpinned} where that is so
     */
    public String summary() {
        String end = switch (tail) {
            case PROVEN -> "tail proven";
            case PROVEN_TO_ANCHOR -> "tail proven up to entry " + anchoredUpTo;
            case UNPROVEN -> "tail unproven";
        };
        String torn = tornBytes == 0 ? "" : ", last line torn (" + tornBytes + " bytes)";
        return entries + " entries, " + checkpoints + " checkpoints, " + signed() + ", " + end + torn;
    }

    private String signed() {
        if (checkpoints == 0) {
            return "nothing signed";
        }
        String keys = String.join(", ", keyIds);
        return pinned
                ? "signed up to entry " + signedUpTo + " by key " + keys
                : "key unpinned: checkpoints name " + keys + ", signatures not checked";
    }

    /**
     * Reads the verified entries again, in order. What is read is proven again, so that a log that was altered in the
     * meantime is noticed.
     *
     * @param reader hears each entry; an exception that it throws ends the reading
     * @throws AuditTamperedException when the log is no longer what was verified
     * @throws AuditUnavailableException when it cannot be read
     */
    public void forEachEntry(Consumer<AuditEntry> reader) {
        ChainReader.readAgain(this, reader);
    }

    @Override
    public String toString() {
        return "VerifiedAudit[" + entries + " entries, tail " + tail + "]";
    }
}
