package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.recording.RecordingRequest.LockMode;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.time.Deadline;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an object is locked as declared. Stores may take the fields of a lock and forget them: Ceph 16 does for what is uploaded in parts,
 * others for everything. So it is looked at, locked once more, and looked at again. For one thread.
 */
record S3Locking(S3Calls calls, RecordingId recording, TransferId job, Deadline deadline) {

    /** Some stores keep whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** The lock must last as long as one that began with the upload. */
    void require(Instant begun) {
        Optional<ObjectLock> declared = calls.bucket().lock();
        if (declared.isEmpty() || isLocked(declared.get(), begun)) {
            return;
        }
        ObjectLock lock = declared.get();
        lock.mode()
                .ifPresent(mode -> send(RecordingRequest.of("store-lock", "PUT")
                        .about(recording)
                        .locking(
                                LockMode.valueOf(mode.name()),
                                lock.end(calls.time().instant()))));
        if (lock.isHeld()) {
            send(RecordingRequest.of("store-hold", "PUT").about(recording).holding());
        }
        if (!isLocked(lock, begun)) {
            throw new StoreConfigurationException(Problem.of(
                    "STORE_LOCK_IGNORED",
                    "a store that locks objects, as declared",
                    "it took the lock and forgot it, or made it shorter; the object is not kept",
                    "Use a bucket that was made with object lock, in a store that has it."));
        }
    }

    private void send(RecordingRequest request) {
        S3Answers.done(calls.client().send(request, job, deadline));
    }

    private boolean isLocked(ObjectLock lock, Instant begun) {
        RecordingAnswer head = S3Answers.done(calls.head(recording, job, deadline));
        boolean kept = lock.mode()
                .map(mode -> head.field("x-amz-object-lock-mode")
                                .filter(mode.name()::equals)
                                .isPresent()
                        && !end(head).isBefore(lock.end(begun).minus(ROUNDING)))
                .orElse(true);
        boolean held =
                head.field("x-amz-object-lock-legal-hold").filter("ON"::equals).isPresent();
        return kept && (held || !lock.isHeld());
    }

    private static Instant end(RecordingAnswer head) {
        try {
            return Instant.parse(
                    head.field("x-amz-object-lock-retain-until-date").orElse(""));
        } catch (DateTimeException unreadable) {
            return Instant.MIN;
        }
    }

    @Override
    public String toString() {
        return "S3Locking";
    }
}
