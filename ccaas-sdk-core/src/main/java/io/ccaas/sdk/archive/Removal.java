package io.ccaas.sdk.archive;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.vault.Erasure;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.VaultEntry;
import java.util.Optional;

/**
 * Takes a recording away. First its row says so, then the object goes, then the row with its key. Killed anywhere in between, the row is among those that
 * wait, where settling finds it and goes on: there is never an object that no row knows, nor a row that says its object is stored when it is
 * not. With the row first, the sound would be left to a listing that cannot tell it from somebody else's object; with the object first and an
 * unchanged row, nothing could tell the kill from a thief.
 */
final class Removal {

    private final Vault vault;
    private final SealedObjects objects;
    private final Notes notes;

    Removal(Vault vault, SealedObjects objects, Notes notes) {
        this.vault = vault;
        this.objects = objects;
        this.notes = notes;
    }

    /** What was there of a recording, and is gone. */
    record Removed(Erasure row, Deletion object) {

        @Override
        public String toString() {
            return "Removed[" + row + ", " + object + "]";
        }
    }

    Removed of(VaultEntry entry, Deadline deadline) {
        Optional<StoredObject> object = entry.object();
        if (!entry.isWaiting()) {
            object.ifPresent(stored -> vault.withdraw(entry.recording(), stored));
        }
        try {
            return of(entry.recording(), deadline);
        } catch (SdkException failure) {
            object.filter(stored -> isThere(entry.recording(), deadline))
                    .ifPresent(stored -> vault.replace(entry.recording(), stored, stored));
            throw failure;
        }
    }

    /** In doubt it is not: the row then waits, and settling goes on. */
    private boolean isThere(RecordingId recording, Deadline deadline) {
        try {
            return objects.length(recording, deadline).isPresent();
        } catch (SdkException unknown) {
            return false;
        }
    }

    /** Whatever stands under this id, also without a row that opens. */
    Removed of(RecordingId recording, Deadline deadline) {
        Deletion object = objects.delete(recording, deadline);
        Erasure row = vault.erase(recording);
        notes.erased(recording, row);
        return new Removed(row, object);
    }
}
