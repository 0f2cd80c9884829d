package io.ccaas.sdk.archive;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;

/** A recording, row or object or both, that was left as it is, and why. */
public final class Staying {

    private final RecordingId recording;
    private final SdkException reason;

    Staying(RecordingId recording, SdkException reason) {
        this.recording = recording;
        this.reason = reason;
    }

    /**
     * Which.
     *
     * @return its id
     */
    public RecordingId recording() {
        return recording;
    }

    /**
     * Why, and what mends it: such as {@code STORE_OBJECT_LOCKED}.
     *
     * @return never thrown by itself
     */
    public SdkException reason() {
        return reason;
    }

    @Override
    public String toString() {
        return recording + " " + reason.code();
    }
}
