package io.ccaas.sdk.vault;

import io.ccaas.sdk.recording.RecordingId;
import java.time.Instant;

/**
 * What can be said of a row without opening it, and so without proof: whoever can write to the database can change it. {@link Vault#get}
 * proves it.
 */
public final class VaultRow {

    private final RecordingId recording;
    private final String retention;
    private final Instant until;
    private final boolean waiting;

    VaultRow(RecordingId recording, String retention, Instant until, boolean waiting) {
        this.recording = recording;
        this.retention = retention;
        this.until = until;
        this.waiting = waiting;
    }

    /**
     * Which recording.
     *
     * @return its id
     */
    public RecordingId recording() {
        return recording;
    }

    /**
     * The name of its retention class.
     *
     * @return lower-case words
     */
    public String retention() {
        return retention;
    }

    /**
     * From when on it is due to be erased.
     *
     * @return the beginning of a UTC day
     */
    public Instant until() {
        return until;
    }

    /**
     * Whether the row waits for its object to be stored or deleted.
     *
     * @return true until {@link Vault#attach}, and from {@link Vault#withdraw} on
     */
    public boolean isWaiting() {
        return waiting;
    }

    @Override
    public String toString() {
        return "VaultRow[" + recording + ", " + retention + ", until " + until + (waiting ? ", waiting]" : "]");
    }
}
