package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** An audit log is not what was written. Names the first entry at which that shows, and what differs. */
public final class AuditTamperedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    private final long entry;
    private final Tampering kind;

    /** What was done to the log, as far as the log itself shows it. */
    public enum Tampering {
        /** The entry is not in its form, or its hash is not that of its content. */
        EDITED("its content is not what its hash was made over"),
        /** Entries are missing from here on. */
        REMOVED("the entry is missing, later ones follow"),
        /** The number was used before: an entry was put in or repeated. */
        INSERTED("a second entry of a number that was there before"),
        /** The entry exists, but further down. */
        REORDERED("the entry stands further down"),
        /** The entry does not hold the hash of the one before: one of the two was replaced. */
        REPLACED("it does not continue the entry before it"),
        /** A checkpoint whose signature does not verify: it was forged, or entries before it were made anew. */
        CHECKPOINT_FORGED("the checkpoint's signature does not verify"),
        /** A checkpoint signed by a key that was not given as trusted. */
        CHECKPOINT_KEY_UNKNOWN("the checkpoint names a key that is not among the trusted ones"),
        /** There should have been a checkpoint by now. */
        CHECKPOINT_MISSING("no checkpoint stands where the log's own interval asks for one"),
        /** The log ends before a checkpoint that was kept elsewhere. */
        TRUNCATED("the log ends before this entry, which the anchor holds"),
        /** The log holds another entry than the anchor under the same number. */
        FORKED("the anchor holds another entry of this number");

        private final String found;

        Tampering(String found) {
            this.found = found;
        }
    }

    /**
     * A log that was altered.
     *
     * @param kind what differs
     * @param entry number of the first entry concerned, from 1
     */
    public AuditTamperedException(Tampering kind, long entry) {
        super(Problem.of(
                "AUDIT_" + kind,
                "the audit log as it was written",
                "entry " + entry + ": " + kind.found,
                "Keep log and anchor as they are, and find out who can write to them."));
        this.kind = kind;
        this.entry = entry;
    }

    /**
     * Where it shows.
     *
     * @return number of the first entry concerned, from 1
     */
    public long entry() {
        return entry;
    }

    /**
     * What differs.
     *
     * @return the kind
     */
    public Tampering kind() {
        return kind;
    }
}
