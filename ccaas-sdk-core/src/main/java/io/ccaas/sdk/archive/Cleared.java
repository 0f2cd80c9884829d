package io.ccaas.sdk.archive;

import io.ccaas.sdk.archive.elsewhere.PlaceOutcome;
import io.ccaas.sdk.recording.RecordingId;
import java.util.List;

/** What was taken away, and what stays. Holds random ids and codes, nothing of a person, so that it may be remembered for ever. */
public final class Cleared {

    private final List<RecordingId> recordings;
    private final List<RecordingId> objectsWithoutRow;
    private final int uploads;
    private final List<Staying> staying;
    private final List<PlaceOutcome> places;
    private final byte[] sha256;

    Cleared(Clearing done) {
        this.recordings = List.copyOf(done.recordings());
        this.objectsWithoutRow = List.copyOf(done.objectsWithoutRow());
        this.uploads = done.uploads();
        this.staying = List.copyOf(done.staying());
        this.places = List.copyOf(done.places());
        this.sha256 = done.sha256();
    }

    /**
     * Recordings of which object and row are gone.
     *
     * @return ids, in the order in which they went
     */
    public List<RecordingId> recordings() {
        return recordings;
    }

    /**
     * Objects that are gone and had no row.
     *
     * @return ids: what settling found and was asked to delete, or what was named by its id
     */
    public List<RecordingId> objectsWithoutRow() {
        return objectsWithoutRow;
    }

    /**
     * Uploads that nobody finished.
     *
     * @return how many were given up; {@link Archive#settle} alone looks for them
     */
    public int uploads() {
        return uploads;
    }

    /**
     * What is still there although it was asked for, or looks wrong.
     *
     * @return the first thousand
     */
    public List<Staying> staying() {
        return staying;
    }

    /**
     * What became of it elsewhere.
     *
     * @return one for each place; {@link Archive#erase(io.ccaas.sdk.call.PhoneNumber, java.util.List, io.ccaas.sdk.time.Deadline)} alone asks
     */
    public List<PlaceOutcome> places() {
        return places;
    }

    /**
     * SHA-256 over a label and the digests of the vault's erasures ({@link io.ccaas.sdk.vault.Erasure#sha256()}), in the order of
     * {@link #recordings()}; the audit log holds each of them.
     *
     * @return 32 bytes, a copy
     */
    public byte[] sha256() {
        return sha256.clone();
    }

    /**
     * Refuses to go on as if all were done.
     *
     * @return this
     * @throws ArchiveRefusedException {@code ARCHIVE_INCOMPLETE} when something stays, or a place failed or must be asked by hand
     */
    public Cleared requireComplete() {
        if (!staying.isEmpty() || !places.stream().allMatch(PlaceOutcome::isDone)) {
            throw ArchiveRefusedException.incomplete();
        }
        return this;
    }

    @Override
    public String toString() {
        return "Cleared[" + recordings.size() + " recordings, " + objectsWithoutRow.size() + " objects, " + uploads
                + " uploads, staying " + staying + ", elsewhere " + places + "]";
    }
}
