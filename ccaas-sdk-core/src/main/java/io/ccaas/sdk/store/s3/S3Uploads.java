package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.IssuedText;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Uploads that nobody will finish: their parts lie in the bucket, cost money, and show in no listing. For one thread. */
final class S3Uploads {

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Calls calls;
    private final Predicate<RecordingId> whose;
    private final Instant before;
    private final Deadline deadline;
    private final TransferId job = TransferId.fresh();
    private int abandoned;

    private S3Uploads(S3Calls calls, Predicate<RecordingId> whose, Instant before, Deadline deadline) {
        this.calls = calls;
        this.whose = whose;
        this.before = before;
        this.deadline = deadline;
    }

    /** Of anybody, begun before then. */
    static int abandon(S3Calls calls, Instant before, Deadline deadline) {
        S3Uploads uploads = new S3Uploads(calls, any -> true, before, deadline);
        return uploads.abandon(uploads.send(request()));
    }

    /** Of one recording, whenever begun; a store that cannot list uploads has none. */
    static void abandon(S3Calls calls, RecordingId recording, Deadline deadline) {
        S3Uploads uploads = new S3Uploads(calls, recording::equals, Instant.MAX, deadline);
        RecordingAnswer first = uploads.send(request());
        if (first.status() != NOT_FOUND && first.status() != NOT_IMPLEMENTED) {
            uploads.abandon(first);
        }
    }

    private RecordingAnswer send(RecordingRequest request) {
        return calls.client().send(request, job, deadline);
    }

    private int abandon(RecordingAnswer first) {
        RecordingAnswer answer = first;
        while (true) {
            XmlElement page = S3Answers.done(answer, "ListMultipartUploadsResult");
            page.all("Upload").forEach(this::consider);
            Optional<IssuedText> key = IssuedText.in(page, "NextKeyMarker");
            Optional<IssuedText> upload = IssuedText.in(page, "NextUploadIdMarker");
            boolean more = page.text("IsTruncated").filter("true"::equals).isPresent();
            if (!more || key.isEmpty()) {
                return abandoned;
            }
            RecordingRequest next = request().query("key-marker", key.get());
            answer = send(
                    upload.map(marker -> next.query("upload-id-marker", marker)).orElse(next));
        }
    }

    private static RecordingRequest request() {
        return RecordingRequest.of("store-uploads", "GET").property("uploads");
    }

    private void consider(XmlElement upload) {
        Optional<RecordingId> id = upload.text("Key").flatMap(S3Listing::id);
        Optional<IssuedText> name = IssuedText.in(upload, "UploadId");
        if (id.filter(whose).isPresent()
                && name.isPresent()
                && S3Listing.moment(upload, "Initiated").isBefore(before)) {
            abandon(id.get(), name.get());
        }
    }

    private void abandon(RecordingId recording, IssuedText upload) {
        RecordingRequest request =
                RecordingRequest.of("store-abandon", "DELETE").about(recording).query("uploadId", upload);
        RecordingAnswer answer = send(request);
        if (answer.status() != NOT_FOUND) {
            S3Answers.done(answer);
            abandoned++;
        }
    }

    @Override
    public String toString() {
        return "S3Uploads";
    }
}
