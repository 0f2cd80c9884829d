package io.ccaas.sdk.transcription;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.handling.Requirements;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechCall;
import io.ccaas.sdk.transcription.result.Transcript;

/** A partner that answers at once. */
record CallConnector(TranscriptionClient client, Partner partner, Requirements requirements, SpeechCall vendor)
        implements TranscriptionConnector {

    @Override
    public String partnerId() {
        return client.partnerId();
    }

    @Override
    public Transcript transcribe(AudioOnly audio) {
        return transcribe(audio, client.defaultDeadline());
    }

    @Override
    public Transcript transcribe(AudioOnly audio, Deadline deadline) {
        return vendor.transcribe(Job.fresh(client, partner, requirements, deadline), audio);
    }

    @Override
    public int deleteOwed(Deadline deadline) {
        return 0;
    }

    @Override
    public String toString() {
        return "TranscriptionConnector[" + partnerId() + "]";
    }
}
