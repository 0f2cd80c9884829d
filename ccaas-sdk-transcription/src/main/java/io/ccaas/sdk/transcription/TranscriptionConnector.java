package io.ccaas.sdk.transcription;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.time.Deadline;

/**
 * One transcription partner.
 *
 * <p>Guarantees: what leaves is the audio, the partner's own options from partners.yaml and a fresh random transfer id; no
 * implementation can be handed anything else. Blocking, thread-safe, safe on virtual threads; an interrupt cancels within
 * a second. Does not guarantee that a transcript is right.
 */
public interface TranscriptionConnector {

    /**
     * Which partner this is.
     *
     * @return its id in partners.yaml
     */
    String partnerId();

    /**
     * Transcribes.
     *
     * @param audio proven clean; stays open
     * @param deadline when the call has ended, retries included
     * @return what was said
     * @throws io.ccaas.sdk.errors.SdkException when the call was refused, failed, or the answer was not accepted
     */
    Transcript transcribe(AudioOnly audio, Deadline deadline);

    /**
     * Transcribes within the partner's default time.
     *
     * @param audio proven clean; stays open
     * @return what was said
     * @throws io.ccaas.sdk.errors.SdkException when the call was refused, failed, or the answer was not accepted
     */
    Transcript transcribe(AudioOnly audio);
}
