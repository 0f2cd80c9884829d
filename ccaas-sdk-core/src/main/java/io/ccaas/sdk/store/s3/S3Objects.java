package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.ListedObjects;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.store.s3.posture.BucketPosture;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sealed recordings in a bucket of the kind of S3.
 *
 * <p>Beyond the port: a bucket that is open to strangers is not written to ({@code STORE_BUCKET_PUBLIC}); an object's key is its recording id; it has no metadata, no tags, and one constant content type. Memory does not
 * grow with a recording, in either direction. What goes wrong on the way is thrown as the pipeline throws it ({@code http.failure}).
 * An entity tag is believed nowhere. Does not guarantee: that two processes that store different sealings under one id at the same
 * moment are told apart by stores that do not look again when an upload in parts is completed, such as Ceph; ids are random, so that nobody
 * does.
 */
public final class S3Objects implements SealedObjects {

    private static final int MOST_LISTED = 1000;
    private static final Duration SHORTEST_AGE = Duration.ofMinutes(1);

    private final S3Calls calls;
    private final BucketPosture posture;

    private S3Objects(S3Calls calls) {
        this.calls = calls;
        this.posture = BucketPosture.of(calls.client(), calls.bucket().expected(), calls.time());
    }

    /**
     * Puts a store together; sends nothing yet.
     *
     * @param client to a partner of role RECORDING, whose endpoint holds the bucket
     * @param bucket what it is declared to be
     * @param time clock for retention, and for the age of uploads
     * @return the store
     * @throws io.ccaas.sdk.store.failure.StoreConfigurationException {@code STORE_ADDRESSING} when endpoint and bucket contradict
     */
    @SuppressWarnings("exports") // the root package connects stores
    public static S3Objects connect(RecordingClient client, S3Bucket bucket, Time time) {
        bucket.requireIn(client.endpoint());
        return new S3Objects(new S3Calls(client, bucket, time));
    }

    @Override
    public StoredObject put(RecordingId recording, SealedRecording sealed, Deadline deadline) {
        return new S3Put(calls, recording, deadline).put(sealed, posture);
    }

    @Override
    public SealedBytes get(RecordingId recording, Deadline deadline) {
        S3Reading reading = S3Reading.whole(calls.client(), recording, deadline);
        return SealedBytes.of(reading.total(), reading);
    }

    @Override
    public SealedBytes range(RecordingId recording, long offset, long length, Deadline deadline) {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("a stretch begins at 0 or later and has at least one byte");
        }
        if (offset > Long.MAX_VALUE - length) {
            throw StoreRefusals.outside();
        }
        return SealedBytes.of(length, S3Reading.part(calls.client(), recording, offset, length, deadline));
    }

    @Override
    public OptionalLong length(RecordingId recording, Deadline deadline) {
        return calls.length(recording, TransferId.fresh(), deadline);
    }

    @Override
    public Deletion delete(RecordingId recording, Deadline deadline) {
        return new S3Deletion(calls, recording, deadline).delete();
    }

    @Override
    public ListedObjects list(Optional<RecordingId> after, int limit, Deadline deadline) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_LISTED + " objects: " + limit);
        }
        return new S3Listing(calls, limit, deadline).after(after);
    }

    @Override
    public int abandonOpenUploads(Duration olderThan, Deadline deadline) {
        if (olderThan.compareTo(SHORTEST_AGE) < 0) {
            throw new IllegalArgumentException("no upload is given up before " + SHORTEST_AGE);
        }
        return S3Uploads.abandon(calls, calls.time().instant().minus(olderThan), deadline);
    }

    @Override
    public List<PostureCheck> postureChecks() {
        return List.of(posture);
    }

    /** Nothing to do: the connections belong to the instance. */
    @Override
    public void close() {
        // See above.
    }

    @Override
    public String toString() {
        return "S3Objects[" + calls.client().partnerId() + "]";
    }
}
