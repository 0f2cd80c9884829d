package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.IssuedText;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes one object with all its versions and unfinished uploads, and looks whether it is gone. For one thread. */
final class S3Deletion {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int MOST_ROUNDS = 20;

    private final S3Calls calls;
    private final RecordingId recording;
    private final Deadline deadline;
    private final TransferId job = TransferId.fresh();

    S3Deletion(S3Calls calls, RecordingId recording, Deadline deadline) {
        this.calls = calls;
        this.recording = recording;
        this.deadline = deadline;
    }

    Deletion delete() {
        S3Uploads.abandon(calls, recording, deadline); // its parts are sealed audio of the same call
        boolean there = calls.length(recording, job, deadline).isPresent();
        boolean versions = deleteVersions();
        if (!there && !versions) {
            return Deletion.WAS_ABSENT;
        }
        if (!versions) {
            delete(RecordingRequest.of("store-delete", "DELETE").about(recording), Optional.empty());
        }
        if (calls.length(recording, job, deadline).isPresent()) {
            throw S3Answers.other();
        }
        return there || versions ? Deletion.DELETED : Deletion.WAS_ABSENT;
    }

    /** A deletion without a version would only hide those that are there. */
    private boolean deleteVersions() {
        boolean any = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<IssuedText> versions = versions();
            if (versions.isEmpty()) {
                return any;
            }
            for (IssuedText version : versions) {
                RecordingRequest request = RecordingRequest.of("store-delete", "DELETE")
                        .about(recording)
                        .query("versionId", version);
                delete(request, Optional.of(version));
            }
            any = true;
        }
        throw S3Answers.other();
    }

    private List<IssuedText> versions() {
        RecordingRequest request = RecordingRequest.of("store-versions", "GET")
                .property("versions")
                .query("prefix", recording);
        List<IssuedText> found = new ArrayList<>();
        Optional<XmlElement> listing = answered(request);
        for (String kind : List.of("Version", "DeleteMarker")) {
            listing.map(root -> root.all(kind)).orElse(List.of()).stream()
                    .filter(each ->
                            each.text("Key").filter(recording.text()::equals).isPresent())
                    .forEach(each -> IssuedText.in(each, "VersionId").ifPresent(found::add));
        }
        return found;
    }

    /** Empty where the store keeps no versions; that is accepted only where none are declared. */
    private Optional<XmlElement> answered(RecordingRequest request) {
        RecordingAnswer answer = calls.client().send(request, job, deadline);
        Optional<XmlElement> listing = answer.status() == NOT_IMPLEMENTED
                ? Optional.empty()
                : S3Answers.done(answer).xml("ListVersionsResult");
        if (listing.isEmpty() && calls.bucket().isVersioned()) {
            throw S3Answers.other();
        }
        return listing;
    }

    private void delete(RecordingRequest request, Optional<IssuedText> version) {
        RecordingAnswer answer = calls.client().send(request, job, deadline);
        if (answer.isDone() || answer.status() == 404) {
            return;
        }
        if (answer.status() == 403 && isLocked(version)) {
            throw StoreRefusals.locked();
        }
        throw S3Answers.refusal(answer);
    }

    /** A locked object is refused with the same status as a key that may not delete. */
    private boolean isLocked(Optional<IssuedText> version) {
        RecordingRequest request = RecordingRequest.of("store-head", "HEAD").about(recording);
        version.ifPresent(id -> request.query("versionId", id));
        RecordingAnswer answer = calls.client().send(request, job, deadline);
        boolean held = answer.field("x-amz-object-lock-legal-hold")
                .filter("ON"::equalsIgnoreCase)
                .isPresent();
        return held || answer.field("x-amz-object-lock-retain-until-date").isPresent();
    }

    @Override
    public String toString() {
        return "S3Deletion";
    }
}
