package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.transcription.result.Transcript;

/** An interface that answers with the transcript, and has nothing to delete afterwards. */
public non-sealed interface SpeechCall extends SpeechPartner {

    /**
     * Sends the audio and reads the answer.
     *
     * @param job sends
     * @param audio proven clean
     * @return what was heard
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, failed, or the answer has another shape
     */
    Transcript transcribe(Job job, AudioOnly audio);
}
