package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sealed recordings of one tenant, by recording id.
 *
 * <p>Every implementation guarantees: what is stored is a {@link SealedRecording}, so audio in the clear cannot be; an object's name is its
 * recording id, and nothing else is kept with it; an object is there as a whole or not at all, and is never overwritten; whoever holds this cannot
 * name another tenant's object. Does not guarantee: that what {@link #get} gives is what was put. Whoever can write to the place can change
 * it: compare it with the {@link StoredObject} that is kept elsewhere before it is opened.
 *
 * <p>Thread-safe. Every method throws {@link io.ccaas.sdk.store.failure.StoreUnavailableException} when its place does not answer, and
 * {@link io.ccaas.sdk.time.DeadlineExceededException} when the deadline passed; then it is unknown whether it was done.
 */
public interface SealedObjects extends AutoCloseable {

    /**
     * Stores an object. It is there when this returns, also after a power cut.
     *
     * @param recording under which id
     * @param sealed read to its end and closed, also when it is refused
     * @param deadline when it has ended
     * @return what was stored, computed on the way
     * @throws io.ccaas.sdk.store.failure.StoreRefusedException {@code STORE_OBJECT_EXISTS}; what is there stays as it is
     * @throws io.ccaas.sdk.store.failure.StoreUnavailableException {@code STORE_SOURCE} when what was to be stored cannot be read
     */
    StoredObject put(RecordingId recording, SealedRecording sealed, Deadline deadline);

    /**
     * Opens an object.
     *
     * @param recording which
     * @param deadline when the last byte was read
     * @return its bytes; the caller closes them
     * @throws io.ccaas.sdk.store.failure.StoreRefusedException {@code STORE_OBJECT_MISSING}
     */
    SealedBytes get(RecordingId recording, Deadline deadline);

    /**
     * Opens a stretch of an object.
     *
     * @param recording which
     * @param offset first byte, at least 0
     * @param length how many, at least 1
     * @param deadline when the last byte was read
     * @return exactly these bytes; the caller closes them
     * @throws io.ccaas.sdk.store.failure.StoreRefusedException {@code STORE_OBJECT_MISSING}; {@code STORE_RANGE} when the object ends before
     * @throws IllegalArgumentException when offset or length are out of range
     */
    SealedBytes range(RecordingId recording, long offset, long length, Deadline deadline);

    /**
     * How long an object is.
     *
     * @param recording which
     * @param deadline when it has ended
     * @return bytes, empty when there is no object
     */
    OptionalLong length(RecordingId recording, Deadline deadline);

    /**
     * Deletes an object: no version of it can be got when this returns.
     *
     * @param recording which
     * @param deadline when it has ended
     * @return whether there was one
     * @throws io.ccaas.sdk.store.failure.StoreRefusedException {@code STORE_OBJECT_LOCKED}; it is still there
     */
    Deletion delete(RecordingId recording, Deadline deadline);

    /**
     * Objects in ascending order of their ids' text, which says nothing about when they came.
     *
     * @param after the last of the page before, empty for the first page
     * @param limit at most so many, 1 to 1000
     * @param deadline when it has ended
     * @return a page; names that are no recording id are counted in it and never shown
     * @throws IllegalArgumentException when the limit is out of range
     */
    ListedObjects list(Optional<RecordingId> after, int limit, Deadline deadline);

    /**
     * Gives up what processes that were killed did not store to the end. None of it was ever an object.
     *
     * @param olderThan no upload lasts so long, at least one minute
     * @param deadline when it has ended
     * @return how many were given up
     * @throws IllegalArgumentException when the duration is shorter
     */
    int abandonOpenUploads(Duration olderThan, Deadline deadline);

    /**
     * What the doctor asks about this store.
     *
     * @return checks; what they send, each says
     */
    List<PostureCheck> postureChecks();

    /** Gives free what it holds; streams that are still open may fail. */
    @Override
    void close();
}
