package io.ccaas.sdk.archive;

import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.ListedObjects;
import io.ccaas.sdk.store.objects.SealedBytes;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A store around another, with locks, and with something to do before and after what changes it. */
final class Hooked implements SealedObjects {

    /** As if the process ended here. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static final Runnable KILL = () -> {
        throw new Killed();
    };

    private final SealedObjects objects;
    final Set<RecordingId> locked = new HashSet<>();
    Runnable beforePut = () -> {};
    Runnable afterPut = () -> {};
    Runnable beforeDelete = () -> {};
    Runnable afterDelete = () -> {};

    Hooked(SealedObjects objects) {
        this.objects = objects;
    }

    @Override
    public StoredObject put(RecordingId recording, SealedRecording sealed, Deadline deadline) {
        beforePut.run();
        StoredObject facts = objects.put(recording, sealed, deadline);
        afterPut.run();
        return facts;
    }

    @Override
    public SealedBytes get(RecordingId recording, Deadline deadline) {
        return objects.get(recording, deadline);
    }

    @Override
    public SealedBytes range(RecordingId recording, long offset, long length, Deadline deadline) {
        return objects.range(recording, offset, length, deadline);
    }

    @Override
    public OptionalLong length(RecordingId recording, Deadline deadline) {
        return objects.length(recording, deadline);
    }

    @Override
    public Deletion delete(RecordingId recording, Deadline deadline) {
        beforeDelete.run();
        if (locked.contains(recording)) {
            throw StoreRefusals.locked();
        }
        Deletion deletion = objects.delete(recording, deadline);
        afterDelete.run();
        return deletion;
    }

    @Override
    public ListedObjects list(Optional<RecordingId> after, int limit, Deadline deadline) {
        return objects.list(after, limit, deadline);
    }

    @Override
    public int abandonOpenUploads(Duration olderThan, Deadline deadline) {
        return objects.abandonOpenUploads(olderThan, deadline);
    }

    @Override
    public List<PostureCheck> postureChecks() {
        return objects.postureChecks();
    }

    @Override
    public void close() {
        objects.close();
    }
}
