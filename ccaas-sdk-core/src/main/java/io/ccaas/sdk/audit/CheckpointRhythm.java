package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;

/**
 * Whether checkpoints stand where the log itself says: after each opening, and after no more records than its interval.
 * A writer that was killed may leave openings and recoveries without one.
 */
final class CheckpointRhythm {

    private boolean opening;
    private long interval;
    private long unsigned;

    void require(AuditEntry entry) {
        switch (entry.kind()) {
            case Checkpoint.KIND -> {
                opening = false;
                unsigned = 0;
            }
            case Reopening.OPENED -> {
                opening = true;
                interval = interval(entry);
            }
            case Reopening.RECOVERED -> opening = true;
            default -> record(entry);
        }
    }

    private static long interval(AuditEntry opened) {
        String interval = opened.fields().getOrDefault("interval", "");
        if (!interval.matches("[0-9]{1,18}")) {
            throw new AuditTamperedException(Tampering.EDITED, opened.sequence());
        }
        return Long.parseLong(interval);
    }

    private void record(AuditEntry entry) {
        unsigned++;
        if (opening || unsigned > interval) {
            throw new AuditTamperedException(Tampering.CHECKPOINT_MISSING, entry.sequence());
        }
    }
}
