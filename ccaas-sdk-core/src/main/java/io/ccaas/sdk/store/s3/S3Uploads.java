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

/** Uploads that nobody will finish: their parts lie in the bucket, cost money, and show in no listing. For one thread. */
final class S3Uploads {

    private final S3Calls calls;
    private final Instant before;
    private final Deadline deadline;
    private final TransferId job = TransferId.fresh();
    private int abandoned;

    S3Uploads(S3Calls calls, Instant before, Deadline deadline) {
        this.calls = calls;
        this.before = before;
        this.deadline = deadline;
    }

    int abandon() {
        RecordingRequest request = request();
        while (true) {
            XmlElement page = S3Answers.done(calls.client().send(request, job, deadline), "ListMultipartUploadsResult");
            page.all("Upload").forEach(this::consider);
            Optional<IssuedText> key = IssuedText.in(page, "NextKeyMarker");
            Optional<IssuedText> upload = IssuedText.in(page, "NextUploadIdMarker");
            boolean more = page.text("IsTruncated").filter("true"::equals).isPresent();
            if (!more || key.isEmpty()) {
                return abandoned;
            }
            request = request().query("key-marker", key.get());
            if (upload.isPresent()) {
                request.query("upload-id-marker", upload.get());
            }
        }
    }

    private static RecordingRequest request() {
        return RecordingRequest.of("store-uploads", "GET").property("uploads");
    }

    private void consider(XmlElement upload) {
        Optional<RecordingId> id = upload.text("Key").flatMap(S3Listing::id);
        Optional<IssuedText> name = IssuedText.in(upload, "UploadId");
        if (id.isPresent()
                && name.isPresent()
                && S3Listing.moment(upload, "Initiated").isBefore(before)) {
            abandon(id.get(), name.get());
        }
    }

    private void abandon(RecordingId recording, IssuedText upload) {
        RecordingRequest request =
                RecordingRequest.of("store-abandon", "DELETE").about(recording).query("uploadId", upload);
        RecordingAnswer answer = calls.client().send(request, job, deadline);
        if (answer.status() != 404) {
            S3Answers.done(answer);
            abandoned++;
        }
    }

    @Override
    public String toString() {
        return "S3Uploads";
    }
}
