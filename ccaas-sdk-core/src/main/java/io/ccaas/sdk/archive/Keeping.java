package io.ccaas.sdk.archive;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.vault.RetentionClass;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultEntry;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps recordings: the row first, so that no object is ever unknown, and acknowledged by the row last. */
final class Keeping {

    private final Vault vault;
    private final SealedObjects objects;
    private final Sealer sealer;
    private final Notes notes;
    private final Removal removal;
    private final Set<RecordingId> underWay = ConcurrentHashMap.newKeySet();

    Keeping(Vault vault, SealedObjects objects, Sealer sealer, Notes notes, Removal removal) {
        this.vault = vault;
        this.objects = objects;
        this.sealer = sealer;
        this.notes = notes;
        this.removal = removal;
    }

    /** Does something with a recording that nobody keeps, and nobody begins to keep meanwhile; leaves alone one that is being kept. */
    void unlessUnderWay(RecordingId recording, Runnable work) {
        claim(recording, work);
    }

    /** As {@link #unlessUnderWay}, for what must not be left out in silence. */
    void alone(RecordingId recording, Runnable work) {
        if (!claim(recording, work)) {
            throw ArchiveRefusedException.inProgress();
        }
    }

    private boolean claim(RecordingId recording, Runnable work) {
        if (!underWay.add(recording)) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            underWay.remove(recording);
        }
    }

    /** A row that waits and is under way was not left by anybody. */
    boolean isUnderWay(RecordingId recording) {
        return underWay.contains(recording);
    }

    void keep(RecordingId recording, AudioOnly audio, CallMetadata call, RetentionClass keep, Deadline deadline) {
        alone(recording, () -> {
            Optional<VaultEntry> earlier = vault.get(recording);
            if (earlier.isPresent() && !earlier.get().isWaiting()) {
                return;
            }
            notes.about(recording, ArchiveStep.KEEPING);
            earlier.ifPresent(left -> removal.of(left, deadline));
            vault.put(recording, call, keep);
            StoredObject facts = objects.put(recording, sealer.seal(audio.openStream(), audio.length()), deadline);
            attach(recording, facts, deadline);
            notes.kept(recording, facts);
        });
    }

    private void attach(RecordingId recording, StoredObject facts, Deadline deadline) {
        try {
            vault.attach(recording, facts);
        } catch (VaultRefusedException erasedMeanwhile) {
            objects.delete(recording, deadline);
            throw erasedMeanwhile;
        }
    }
}
