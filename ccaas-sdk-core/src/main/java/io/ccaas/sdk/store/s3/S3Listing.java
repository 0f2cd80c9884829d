package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.IssuedText;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.store.objects.ListedObject;
import io.ccaas.sdk.store.objects.ListedObjects;
import io.ccaas.sdk.time.Deadline;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of the bucket: ids, and a count of everything else that lies between them. For one thread. */
final class S3Listing {

    private final S3Calls calls;
    private final int limit;
    private final Deadline deadline;
    private final TransferId job = TransferId.fresh();
    private final List<ListedObject> objects = new ArrayList<>();
    private long foreign;

    S3Listing(S3Calls calls, int limit, Deadline deadline) {
        this.calls = calls;
        this.limit = limit;
        this.deadline = deadline;
    }

    /** Pages of strangers' names alone are passed over: there would be no id to go on after. */
    ListedObjects after(Optional<RecordingId> last) {
        RecordingRequest first = request();
        last.ifPresent(id -> first.query("start-after", id));
        Optional<IssuedText> more = add(first);
        while (objects.isEmpty() && more.isPresent()) {
            more = add(request().query("continuation-token", more.get()));
        }
        return new ListedObjects(objects, foreign, more.isEmpty());
    }

    private RecordingRequest request() {
        return RecordingRequest.of("store-list", "GET").query("list-type", 2).query("max-keys", limit);
    }

    /** Where to go on; empty behind the last page. */
    private Optional<IssuedText> add(RecordingRequest request) {
        XmlElement page = S3Answers.done(calls.client().send(request, job, deadline), "ListBucketResult");
        page.all("Contents").forEach(this::add);
        boolean ends = page.text("IsTruncated").filter("false"::equals).isPresent();
        return ends
                ? Optional.empty()
                : Optional.of(IssuedText.in(page, "NextContinuationToken").orElseThrow(S3Answers::other));
    }

    private void add(XmlElement entry) {
        Optional<RecordingId> id = entry.text("Key").flatMap(S3Listing::id);
        if (id.isEmpty()) {
            foreign++;
            return;
        }
        objects.add(new ListedObject(id.get(), size(entry), storedAt(entry)));
    }

    /** Never leniently: what is not exactly an id is somebody else's. */
    static Optional<RecordingId> id(String key) {
        try {
            return Optional.of(RecordingId.parse(key));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static long size(XmlElement entry) {
        return entry.text("Size")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(S3Answers::other);
    }

    private static Instant storedAt(XmlElement entry) {
        return moment(entry, "LastModified");
    }

    static Instant moment(XmlElement entry, String child) {
        try {
            return Instant.parse(entry.text(child).orElse(""));
        } catch (DateTimeException foreign) {
            throw S3Answers.other();
        }
    }

    @Override
    public String toString() {
        return "S3Listing";
    }
}
