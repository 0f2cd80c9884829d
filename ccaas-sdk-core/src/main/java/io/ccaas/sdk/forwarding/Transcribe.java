package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.time.Deadline;

/** The way to a transcription partner: it is given audio, and there is nothing else it could be given. */
@FunctionalInterface
public interface Transcribe {

    /**
     * Transcribes.
     *
     * @param audio proven clean
     * @param deadline when it has ended
     * @return what was said, not yet redacted
     */
    String transcribe(AudioOnly audio, Deadline deadline);
}
