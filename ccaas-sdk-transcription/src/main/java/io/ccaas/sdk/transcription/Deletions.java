package io.ccaas.sdk.transcription;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.AuditUnavailableException;
import io.ccaas.sdk.audit.OperationTag;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.audit.job.JobTag;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.result.PartnersCopy;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/**
 * Has a partner delete what it holds, and writes down that it agreed, or that it owes it. What failed is tried again
 * with later jobs, of this process and of later ones. Thread-safe.
 */
final class Deletions {

    private static final OperationTag OPERATION = OperationTag.of("delete-copy");

    private final AuditLog audit;
    private final InstantSource time;
    private final SpeechJobs vendor;
    private final TranscriptionClient client;

    Deletions(AuditLog audit, InstantSource time, SpeechJobs vendor, TranscriptionClient client) {
        this.audit = audit;
        this.time = time;
        this.vendor = vendor;
        this.client = client;
    }

    /** Before audio leaves: what could not be remembered would not be deleted by anybody after a kill. */
    void requireRemembered() {
        client.requireDeletionRemembered();
    }

    void expect(Job job, PartnerIssuedId id) {
        client.copyHeld(job.transfer(), id);
    }

    /** Asks once, which the pipeline repeats; never throws but when the audit log cannot be written. */
    PartnersCopy delete(Job job, PartnerIssuedId id) {
        boolean agreed = false;
        try {
            PartnersCopy copy = asked(job, id);
            agreed = copy.state() == PartnersCopy.State.DELETION_AGREED;
            return copy;
        } finally {
            if (agreed) {
                client.deletionAgreed(job.transfer());
            } else {
                client.deletionFailed(job.transfer()); // also when the log could not take the agreement
            }
        }
    }

    /**
     * The same for a job that failed: how it failed is worth more to its caller than that the log could not take this.
     */
    void afterFailure(Job job, PartnerIssuedId id) {
        try {
            delete(job, id);
        } catch (AuditUnavailableException unwritten) {
            // The pipeline's own intent is in the log, or it was closed and nothing was sent.
        }
    }

    private PartnersCopy asked(Job job, PartnerIssuedId id) {
        Answer answer;
        try {
            answer = vendor.delete(job, id);
        } catch (SdkException failure) {
            audit.append(about(AuditKind.ERASURE_OWED, job, id).refusal(failure));
            return PartnersCopy.owed(id, failure.code(), time.instant());
        }
        audit.append(about(AuditKind.ERASED, job, id)
                .count(AuditNumber.STATUS, answer.status())
                .count(AuditNumber.ATTEMPTS, answer.attempts()));
        return PartnersCopy.agreed(id, answer.status(), time.instant());
    }

    private static AuditRecord about(AuditKind kind, Job job, PartnerIssuedId id) {
        return AuditRecord.of(kind)
                .partner(PartnerTag.of(id.partnerId()))
                .operation(OPERATION)
                .transfer(job.transfer())
                .job(JobTag.of(id.text()));
    }

    /** After a job that went well, so that a partner which is ill is not asked for more. */
    void retryOne(Function<TransferId, Job> job) {
        retry(1, job);
    }

    int retryAll(Function<TransferId, Job> job) {
        retry(Integer.MAX_VALUE, job);
        return client.owed();
    }

    private void retry(int most, Function<TransferId, Job> job) {
        Map<TransferId, PartnerIssuedId> taken = client.takeOwed(most);
        try {
            taken.forEach((transfer, id) -> delete(job.apply(transfer), id));
        } finally {
            taken.keySet().forEach(client::deletionFailed); // those that an audit log which failed left over; no others
        }
    }
}
