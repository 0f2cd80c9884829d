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
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.result.PartnersCopy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * Has partners delete what they hold, and writes down that they agreed, or that they owe it. What failed is tried again with
 * later jobs, as long as this process lives; the audit log knows of it longer. Thread-safe.
 */
final class Deletions {

    private static final OperationTag OPERATION = OperationTag.of("delete-copy");
    private static final int MOST_OWED = 1000;

    private final AuditLog audit;
    private final InstantSource time;
    private final SpeechJobs vendor;
    private final Deque<Owed> owed = new ArrayDeque<>();

    private record Owed(Job job, PartnerIssuedId id) {}

    Deletions(AuditLog audit, InstantSource time, SpeechJobs vendor) {
        this.audit = audit;
        this.time = time;
        this.vendor = vendor;
    }

    /** Asks once, which the pipeline repeats; never throws but when the audit log cannot be written. */
    PartnersCopy delete(Job job, PartnerIssuedId id) {
        PartnersCopy copy = asked(job, id);
        if (copy.state() == PartnersCopy.State.DELETION_OWED) {
            remember(new Owed(job, id));
        }
        return copy;
    }

    /** The same for a job that failed: how it failed is worth more to its caller than that the log could not take this. */
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

    /** The oldest is forgotten first; the audit log does not forget it. */
    private synchronized void remember(Owed one) {
        if (owed.size() == MOST_OWED) {
            owed.removeFirst();
        }
        owed.addLast(one);
    }

    private synchronized Deque<Owed> take(int most) {
        Deque<Owed> taken = new ArrayDeque<>();
        while (taken.size() < most && !owed.isEmpty()) {
            taken.addLast(owed.removeFirst());
        }
        return taken;
    }

    /** After a job that went well, so that a partner which is ill is not asked for more. */
    void retryOne(UnaryOperator<Job> until) {
        take(1).forEach(one -> delete(until.apply(one.job()), one.id()));
    }

    int retryAll(UnaryOperator<Job> until) {
        take(MOST_OWED).forEach(one -> delete(until.apply(one.job()), one.id()));
        synchronized (this) {
            return owed.size();
        }
    }
}
