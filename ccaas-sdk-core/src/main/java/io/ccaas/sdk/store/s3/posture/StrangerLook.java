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
record StrangerLook(
        RecordingClient client, RecordingClient.Stranger stranger, Optional<RecordingId> stored, Deadline deadline) {

    static final String CLOSE =
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
        if (seen.isGiven()) {
            return told.error("the bucket is listed to everyone");
        }
        return seen.isRefusal() ? told.well("it is refused") : told.unknown(seen.why());
    }

    /** With an object that is there: of others some stores say nothing. */
    private Finding read() {
        Seen own = Seen.by(() -> client.send(listing(), TransferId.fresh(), deadline));
        Optional<XmlElement> listing = own.xml("ListBucketResult");
        Optional<RecordingId> there = listing.flatMap(all -> all.child("Contents"))
                .flatMap(each -> each.text("Key"))
                .flatMap(StrangerLook::id)
                .or(() -> stored);
        if (there.isPresent()) {
            return read(there.get());
        }
        return reading()
                .unknown(listing.isPresent() ? "no recording is there yet" : "no recording is known; " + own.why());
    }

    private Told reading() {
        return told("store.anonymous-read", "a stranger's reading of a recording to be refused");
    }

    /** With one that is known to be there. */
    private Finding read(RecordingId there) {
        Seen seen = asStranger(reading(there));
        if (seen.isGiven()) {
            return reading().error("recordings are given to everyone");
        }
        return seen.isRefusal() ? reading().well("it is refused") : reading().unknown(seen.why());
    }

    static RecordingRequest reading(RecordingId there) {
        return RecordingRequest.of("posture-read", "GET").about(there).stretch(0, 1);
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
