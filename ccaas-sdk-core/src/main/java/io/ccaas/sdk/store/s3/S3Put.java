package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.recording.IssuedText;
import io.ccaas.sdk.http.recording.PartList;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingBody;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.recording.SealedParts;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.PassingBytes;
import io.ccaas.sdk.store.s3.posture.BucketPosture;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Stores one object: small ones with one request, others in parts that become an object at the end. Both are refused by the store when
 * there is one already; where a store does not look at the end, it was asked before. For one thread.
 */
final class S3Put {

    private static final int PART = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_AGAIN = 2;
    /** Of a key that may only put. */
    private static final int FORBIDDEN = 403;

    private static final Duration TIDYING = Duration.ofSeconds(10);

    private final S3Calls calls;
    private final RecordingId recording;
    private final Deadline deadline;
    private final Instant begun;
    private final TransferId job = TransferId.fresh();
    private boolean again;

    S3Put(S3Calls calls, RecordingId recording, Deadline deadline) {
        this.calls = calls;
        this.recording = recording;
        this.deadline = deadline;
        this.begun = calls.time().instant();
    }

    StoredObject put(SealedRecording sealed, BucketPosture posture) {
        try (PassingBytes passing = PassingBytes.of(sealed)) { // first: it is closed also when it is refused
            posture.requireClosed(deadline);
            SealedParts parts = SealedParts.of(passing, PART);
            RecordingBody first = next(parts);
            StoredObject facts = parts.isLast() ? small(first, passing) : large(first, parts, passing);
            requireKept(posture);
            return facts;
        }
    }

    /** What the store would not lock, or gives to strangers, is not kept: it is ours, and a moment old. */
    private void requireKept(BucketPosture posture) {
        try {
            new S3Locking(calls, recording, job, deadline).require(begun);
            posture.requireUnread(recording, deadline);
        } catch (StoreConfigurationException unfit) {
            withdraw();
            throw unfit;
        }
    }

    private void withdraw() {
        try {
            new S3Deletion(calls, recording, Deadline.in(TIDYING, calls.time())).delete();
        } catch (SdkException unreached) {
            // The failure that led here is worth more to the caller, who knows that this id may hold an object.
        }
    }

    private static RecordingBody next(SealedParts parts) {
        try {
            return parts.next().orElseThrow(StoreRefusals::changed);
        } catch (IOException foreign) {
            throw new SdkBugException("passing bytes throw no such exception", foreign);
        }
    }

    /** What was broken on its way is sent again: the store says so with a status that is otherwise a refusal. */
    private RecordingAnswer send(RecordingRequest request) {
        RecordingAnswer answer = calls.client().send(request, job, deadline);
        for (int i = 0; i < MOST_AGAIN && S3Answers.isBroken(answer); i++) {
            again = true;
            answer = calls.client().send(request, job, deadline);
        }
        return answer;
    }

    private StoredObject small(RecordingBody content, PassingBytes passing) {
        RecordingRequest request = calls.locked(RecordingRequest.of("store-put", "PUT"))
                .about(recording)
                .ifAbsent()
                .content(content)
                .withSha256();
        RecordingAnswer answer = send(request);
        if (answer.isDone()) {
            StoredObject facts = passing.facts();
            requireStored(answer, facts.length());
            return facts;
        }
        SdkException refusal = S3Answers.refusal(answer);
        // What an earlier attempt stored, whose answer was lost, is ours: no two sealings have the same bytes.
        boolean mayBeOurs = (again || answer.attempts() > 1) && refusal.code().equals("STORE_OBJECT_EXISTS");
        if (!mayBeOurs || !S3Comparison.of(calls.client(), recording, deadline).isExactly(content)) {
            throw refusal;
        }
        return passing.facts();
    }

    /** A page of whatever stands in between is a success too: a store answers with a tag and nothing else, and then has the object. */
    private void requireStored(RecordingAnswer answer, long length) {
        if (answer.tag().isEmpty() || answer.content().length > 0) {
            throw S3Answers.other();
        }
        RecordingAnswer head = calls.head(recording, job, deadline);
        if (head.status() != FORBIDDEN && S3Calls.length(head).orElseThrow(StoreRefusals::changed) != length) {
            throw StoreRefusals.changed();
        }
    }

    private StoredObject large(RecordingBody first, SealedParts parts, PassingBytes passing) {
        if (calls.length(recording, job, deadline).isPresent()) {
            throw StoreRefusals.exists();
        }
        RecordingRequest begin = calls.locked(RecordingRequest.of("store-begin", "POST"))
                .about(recording)
                .property("uploads");
        IssuedText upload = IssuedText.in(S3Answers.done(send(begin), "InitiateMultipartUploadResult"), "UploadId")
                .orElseThrow(S3Answers::other);
        S3Comparison ours = S3Comparison.of(calls.client(), recording, deadline).remembering(first);
        try {
            PartList list = uploaded(upload, first, parts);
            StoredObject facts = passing.facts();
            complete(upload, list, facts.length(), ours);
            requireLength(facts.length());
            return facts;
        } catch (RuntimeException failure) {
            abandon(upload);
            throw failure;
        }
    }

    private PartList uploaded(IssuedText upload, RecordingBody first, SealedParts parts) {
        PartList list = new PartList();
        RecordingBody content = first;
        while (true) {
            list.add(part(upload, parts.number(), content));
            if (parts.isLast()) {
                return list;
            }
            if (parts.number() == MOST_PARTS) {
                throw S3Answers.tooLong((long) PART * MOST_PARTS);
            }
            content = next(parts);
        }
    }

    private IssuedText part(IssuedText upload, int number, RecordingBody content) {
        RecordingRequest request = RecordingRequest.of("store-part", "PUT")
                .about(recording)
                .query("partNumber", number)
                .query("uploadId", upload)
                .content(content);
        return S3Answers.done(send(request)).tag().orElseThrow(S3Answers::other);
    }

    /** An answer of 200 may hold an error, because such stores answer before they are done. */
    private void complete(IssuedText upload, PartList list, long length, S3Comparison ours) {
        RecordingRequest request = RecordingRequest.of("store-complete", "POST")
                .about(recording)
                .query("uploadId", upload)
                .ifAbsent()
                .content(list.body());
        RecordingAnswer answer = send(request);
        if (answer.isDone() && answer.xml("CompleteMultipartUploadResult").isPresent()) {
            return;
        }
        SdkException refusal = S3Answers.refusal(answer);
        if (!ours.beginsAndHas(length)) {
            throw refusal;
        }
    }

    private void requireLength(long length) {
        long there = calls.length(recording, job, deadline).orElseThrow(StoreRefusals::changed);
        if (there != length) {
            throw StoreRefusals.changed();
        }
    }

    /** With time of its own: the call's may have passed. What it does not reach, {@code abandonOpenUploads} does. */
    private void abandon(IssuedText upload) {
        try {
            RecordingRequest request = RecordingRequest.of("store-abandon", "DELETE")
                    .about(recording)
                    .query("uploadId", upload);
            calls.client().send(request, job, Deadline.in(TIDYING, calls.time()));
        } catch (SdkException unreached) {
            // The failure that led here is worth more to the caller.
        }
    }

    @Override
    public String toString() {
        return "S3Put";
    }
}
