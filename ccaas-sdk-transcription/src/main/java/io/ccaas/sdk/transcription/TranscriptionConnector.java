package io.ccaas.sdk.transcription;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.result.Transcript;

/**
 * One transcription partner.
 *
 * <p>Guarantees: what leaves is the audio, the partner's own options from partners.yaml and a fresh random transfer id; no
 * implementation can be handed anything else. A partner that keeps a copy is asked to delete it, whether the job succeeded or
 * not, and its answer is in the audit log. Blocking, thread-safe, safe on virtual threads; an interrupt cancels within a
 * second. Does not guarantee that a transcript is right, nor that a partner which agreed to delete has deleted.
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
     * @param deadline when the call has ended, retries and the request to delete included
     * @return what was said, and what became of the partner's copy
     * @throws io.ccaas.sdk.errors.SdkException when the call was refused, failed, or the answer was not accepted
     */
    Transcript transcribe(AudioOnly audio, Deadline deadline);

    /**
     * Transcribes within the partner's default time.
     *
     * @param audio proven clean; stays open
     * @return what was said, and what became of the partner's copy
     * @throws io.ccaas.sdk.errors.SdkException when the call was refused, failed, or the answer was not accepted
     */
    Transcript transcribe(AudioOnly audio);

    /**
     * Asks again for what this partner was not brought to delete, in this process or in an earlier one with the same audit
     * log. Later jobs do so by themselves, one each; this is for hosts that wait for none.
     *
     * @param deadline when the call has ended
     * @return how many copies are still to be deleted
     * @throws io.ccaas.sdk.errors.LocalException when the audit log cannot be written, or what is owed cannot be read
     */
    int deleteOwed(Deadline deadline);
}
