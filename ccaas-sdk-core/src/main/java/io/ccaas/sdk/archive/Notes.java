package io.ccaas.sdk.archive;

import io.ccaas.sdk.archive.elsewhere.PlaceOutcome;
import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.vault.Erasure;

/** What the audit log is told. An intent comes before what it announces: where it cannot be written, nothing is done. */
final class Notes {

    private final AuditLog audit;

    Notes(AuditLog audit) {
        this.audit = audit;
    }

    void about(RecordingId recording, ArchiveStep step) {
        audit.append(record(recording, step));
    }

    void kept(RecordingId recording, StoredObject facts) {
        audit.append(record(recording, ArchiveStep.KEPT)
                .count(AuditNumber.PAYLOAD_BYTES, facts.length())
                .sha256(facts.sha256()));
    }

    <E extends SdkException> E refused(RecordingId recording, E refusal) {
        audit.append(record(recording, ArchiveStep.REFUSED).refusal(refusal));
        return refusal;
    }

    void erased(RecordingId recording, Erasure erasure) {
        audit.append(erasure.auditRecord().recording(recording).label(ArchiveStep.ERASED_RECORDING));
    }

    void erasedObject(RecordingId recording) {
        audit.append(AuditRecord.of(AuditKind.ERASED).recording(recording).label(ArchiveStep.ERASED_OBJECT));
    }

    /** Its number, for what answers it. */
    long begin(ArchiveStep step) {
        return audit.append(AuditRecord.of(AuditKind.RECORDING).label(step));
    }

    void elsewhere(long intent, PlaceOutcome outcome) {
        AuditRecord asked = AuditRecord.of(AuditKind.ERASED)
                .label(ArchiveStep.ASKED_ELSEWHERE)
                .answering(intent)
                .partner(outcome.place());
        outcome.answer().ifPresent(answer -> audit.append(asked.label(answer)));
        outcome.failure().ifPresent(failure -> audit.append(asked.refusal(failure)));
    }

    /** The proof: how many went, how many stay, and the digest. */
    Cleared ended(ArchiveStep step, long intent, Cleared cleared) {
        audit.append(AuditRecord.of(AuditKind.ERASED)
                .label(step)
                .answering(intent)
                .count(AuditNumber.ITEMS, cleared.recordings().size())
                .count(AuditNumber.FINDINGS, cleared.staying().size())
                .sha256(cleared.sha256()));
        return cleared;
    }

    private static AuditRecord record(RecordingId recording, ArchiveStep step) {
        return AuditRecord.of(AuditKind.RECORDING).label(step).recording(recording);
    }
}
