package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.transcription.result.Transcript;
import java.util.Optional;

/** An interface that takes audio, is asked how far it is, and keeps audio and transcript until it is asked to delete. */
public non-sealed interface SpeechJobs extends SpeechPartner {

    /**
     * Sends the audio. Its requests are not repeatable unless the partner says so: a job that nobody knows of is never deleted.
     *
     * @param job sends
     * @param audio proven clean
     * @return what the partner calls the job
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, failed, or the answer has another shape
     */
    PartnerIssuedId begin(Job job, AudioOnly audio);

    /**
     * Looks how far it is, and fetches the transcript when there is one.
     *
     * @param job sends
     * @param id from {@link #begin}
     * @return what was heard, empty while it is under way
     * @throws JobFailedException when the partner gave it up
     * @throws io.ccaas.sdk.errors.SdkException when the look failed, or the answer has another shape
     */
    Optional<Transcript> look(Job job, PartnerIssuedId id);

    /**
     * Asks the partner to delete audio and transcript, and to end the job if it is under way. Its template is repeatable.
     *
     * @param job sends
     * @param id from {@link #begin}
     * @return its agreement; also that it has nothing
     * @throws io.ccaas.sdk.errors.SdkException when it did not agree
     */
    Answer delete(Job job, PartnerIssuedId id);
}
