package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.util.OptionalLong;

/** What several operations on one bucket ask alike. */
record S3Calls(RecordingClient client, S3Bucket bucket, Time time) {

    /** Writes the declared lock into what makes an object. */
    RecordingRequest locked(RecordingRequest request) {
        bucket.lock().ifPresent(lock -> {
            lock.mode()
                    .ifPresent(mode ->
                            request.locked(RecordingRequest.LockMode.valueOf(mode.name()), lock.end(time.instant())));
            if (lock.isHeld()) {
                request.held();
            }
        });
        return request;
    }

    RecordingAnswer head(RecordingId recording, TransferId job, Deadline deadline) {
        RecordingRequest request = RecordingRequest.of("store-head", "HEAD").about(recording);
        return client.send(request, job, deadline);
    }

    OptionalLong length(RecordingId recording, TransferId job, Deadline deadline) {
        return length(head(recording, job, deadline));
    }

    /** What an answer to HEAD says; empty when there is no object. */
    static OptionalLong length(RecordingAnswer answer) {
        if (answer.status() == 404) {
            return OptionalLong.empty();
        }
        String length = S3Answers.done(answer).field("Content-Length").orElse("");
        if (!length.matches("[0-9]{1,18}")) {
            throw S3Answers.other();
        }
        return OptionalLong.of(Long.parseLong(length));
    }

    @Override
    public String toString() {
        return "S3Calls";
    }
}
