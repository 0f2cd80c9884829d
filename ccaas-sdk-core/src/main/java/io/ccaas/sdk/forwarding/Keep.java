package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.time.Deadline;

/** Keeps a recording with what is known of its call, usually in an archive. */
@FunctionalInterface
public interface Keep {

    /**
     * Keeps it. Called again with the same id when a job is resumed: what is kept already stays as it is.
     *
     * @param recording the job's own id, the same at each attempt
     * @param audio proven clean; stays open
     * @param call what is known of it
     * @param deadline when it is kept
     * @throws io.ccaas.sdk.errors.SdkException when it is not known to be kept
     */
    void keep(RecordingId recording, AudioOnly audio, CallMetadata call, Deadline deadline);
}
