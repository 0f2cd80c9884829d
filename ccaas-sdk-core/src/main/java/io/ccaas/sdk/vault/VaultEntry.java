package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import java.time.Instant;
import java.util.Optional;

/** A row that was opened: sealed by this vault for this recording id, and unchanged since. Shows nothing of the call. */
public final class VaultEntry {

    private final VaultRow row;
    private final CallMetadata call;
    private final Optional<StoredObject> object;

    VaultEntry(VaultRow row, CallMetadata call, Optional<StoredObject> object) {
        this.row = row;
        this.call = call;
        this.object = object;
    }

    /**
     * Which recording.
     *
     * @return its id
     */
    public RecordingId recording() {
        return row.recording();
    }

    /**
     * The name of its retention class.
     *
     * @return lower-case words
     */
    public String retention() {
        return row.retention();
    }

    /**
     * From when on it is due to be erased.
     *
     * @return the beginning of a UTC day
     */
    public Instant until() {
        return row.until();
    }

    /**
     * What is known of the call.
     *
     * @return the metadata
     */
    public CallMetadata call() {
        return call;
    }

    /**
     * Whether the row waits for its object to be stored or deleted, which is proven like the rest.
     *
     * @return true until {@link Vault#attach}, and from {@link Vault#withdraw} on
     */
    public boolean isWaiting() {
        return row.isWaiting();
    }

    /**
     * What its object must be.
     *
     * @return the facts; empty while the row waits for its object to be stored
     */
    public Optional<StoredObject> object() {
        return object;
    }

    @Override
    public String toString() {
        return "VaultEntry[" + row + "]";
    }
}
