package io.ccaas.sdk.archive;

import io.ccaas.sdk.archive.elsewhere.PlaceOutcome;
import io.ccaas.sdk.audit.AuditUnavailableException;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is taken away and what stays: one recording that cannot go does not stop the others. For one thread. */
final class Clearing {

    private static final int MOST_STAYING = 1000;

    private final List<RecordingId> recordings = new ArrayList<>();
    private final List<RecordingId> objectsWithoutRow = new ArrayList<>();
    private final List<Staying> staying = new ArrayList<>();
    private final List<PlaceOutcome> places = new ArrayList<>();
    private final MessageDigest digest = digest();
    private int uploads;

    Clearing() {
        digest.update("ccaas-archive-erasure-1".getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    /** Does it, or remembers why not. Without time or audit log nothing goes on. */
    void attempt(RecordingId recording, Runnable work) {
        try {
            work.run();
        } catch (DeadlineExceededException | AuditUnavailableException stop) {
            throw stop;
        } catch (SdkException refused) {
            stays(recording, refused);
        }
    }

    void stays(RecordingId recording, SdkException reason) {
        if (staying.size() < MOST_STAYING) {
            staying.add(new Staying(recording, reason));
        }
    }

    /** Nothing is named as erased that was not there. */
    void erased(RecordingId recording, Removal.Removed removed) {
        if (!removed.row().recordings().isEmpty()) {
            recordings.add(recording);
        } else if (removed.object() == Deletion.DELETED) {
            objectGone(recording);
        }
        digest.update(removed.row().sha256());
    }

    void objectGone(RecordingId recording) {
        objectsWithoutRow.add(recording);
    }

    void givenUp(int count) {
        uploads += count;
    }

    void asked(PlaceOutcome outcome) {
        places.add(outcome);
    }

    List<RecordingId> recordings() {
        return recordings;
    }

    List<RecordingId> objectsWithoutRow() {
        return objectsWithoutRow;
    }

    List<Staying> staying() {
        return staying;
    }

    List<PlaceOutcome> places() {
        return places;
    }

    int uploads() {
        return uploads;
    }

    byte[] sha256() {
        return digest.digest();
    }
}
