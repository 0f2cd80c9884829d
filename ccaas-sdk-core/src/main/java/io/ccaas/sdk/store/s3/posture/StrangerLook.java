package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;

/** What somebody gets who proves nothing: tried, not computed from rules. */
record StrangerLook(RecordingClient client, RecordingClient.Stranger stranger, Deadline deadline) {

    private static final String CLOSE =
            "Take every grant to everyone out of policy and ACL, and switch on the bucket's public access block.";

    private Told told(String check, String expected) {
        return new Told(check, client.partnerId(), expected, CLOSE);
    }

    private Seen asStranger(RecordingRequest request) {
        return Seen.by(() -> stranger.send(request, deadline));
    }

    private static RecordingRequest listing() {
        return RecordingRequest.of("posture-list", "GET").query("list-type", 2).query("max-keys", 1);
    }

    List<Finding> findings() {
        return List.of(list(), read(), write());
    }

    private Finding list() {
        Told told = told("store.anonymous-list", "a stranger's listing of the bucket to be refused");
        Seen seen = asStranger(listing());
        if (seen.isDone() || seen.failure().equals("ANSWER_TOO_LARGE")) {
            return told.error("the bucket is listed to everyone");
        }
        return seen.isRefusal() ? told.well("it is refused") : told.unknown(seen.why());
    }

    /** With an object that is there: of others some stores say nothing. */
    private Finding read() {
        Told told = told("store.anonymous-read", "a stranger's reading of a recording to be refused");
        Seen own = Seen.by(() -> client.send(listing(), TransferId.fresh(), deadline));
        Optional<XmlElement> listing = own.xml("ListBucketResult");
        if (listing.isEmpty()) {
            return told.unknown("no recording is known to be there; " + own.why());
        }
        Optional<RecordingId> there = listing.get()
                .child("Contents")
                .flatMap(each -> each.text("Key"))
                .flatMap(StrangerLook::id);
        if (there.isEmpty()) {
            return told.well("no recording is there yet");
        }
        RecordingRequest first =
                RecordingRequest.of("posture-read", "GET").about(there.get()).stretch(0, 1);
        Seen seen = asStranger(first);
        if (seen.isDone() || seen.failure().equals("ANSWER_TOO_LARGE")) {
            return told.error("recordings are given to everyone");
        }
        return seen.isRefusal() ? told.well("it is refused") : told.unknown(seen.why());
    }

    private static Optional<RecordingId> id(String key) {
        try {
            return Optional.of(RecordingId.parse(key));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    /** Announces content that it does not send: whoever may write is told that it is damaged, and nothing is stored. */
    private Finding write() {
        Told told = told("store.anonymous-write", "a stranger's writing into the bucket to be refused");
        RecordingId fresh = RecordingId.fresh();
        Seen seen = asStranger(
                RecordingRequest.of("posture-write", "PUT").about(fresh).damagedContent());
        if (seen.isDone()) {
            Seen.by(() -> client.send(
                    RecordingRequest.of("posture-tidy", "DELETE").about(fresh), TransferId.fresh(), deadline));
            return told.error("everyone may write into the bucket");
        }
        if (seen.code().equals("BadDigest") || seen.code().equals("InvalidDigest")) {
            return told.error("everyone may write into the bucket");
        }
        return seen.isRefusal() ? told.well("it is refused") : told.unknown(seen.why());
    }

    @Override
    public String toString() {
        return "StrangerLook";
    }
}
