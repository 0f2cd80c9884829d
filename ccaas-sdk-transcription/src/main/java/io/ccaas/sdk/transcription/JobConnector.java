package io.ccaas.sdk.transcription;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.handling.Requirements;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.result.Transcript;
import java.time.Duration;

/** A partner that is asked until it has the transcript, and then to delete. */
record JobConnector(
        TranscriptionClient client, Partner partner, Requirements requirements, SpeechJobs vendor, Deletions deletions)
        implements TranscriptionConnector {

    /** What is left of the caller's time for the request to delete: a fifth, and no more than this. */
    private static final Duration MOST_FOR_DELETION = Duration.ofSeconds(5);

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
        deadline.require("call");
        Deadline enough = deadline.within(shareForWork(deadline.remaining()));
        Job work = Job.fresh(client, partner, requirements, enough);
        deletions.requireRemembered();
        PartnerIssuedId id = vendor.begin(work, audio);
        Transcript heard;
        try {
            deletions.expect(work, id);
            heard = new Poller(client, enough).await(() -> vendor.look(work, id));
        } catch (RuntimeException failure) {
            deletions.afterFailure(work.until(deadline), id); // also what ends the job there
            throw failure;
        }
        Transcript whole = heard.with(deletions.delete(work.until(deadline), id));
        deletions.retryOne(transfer -> again(transfer, deadline));
        return whole;
    }

    private static Duration shareForWork(Duration left) {
        Duration fifth = left.dividedBy(5);
        return left.minus(fifth.compareTo(MOST_FOR_DELETION) < 0 ? fifth : MOST_FOR_DELETION);
    }

    @Override
    public int deleteOwed(Deadline deadline) {
        return deletions.retryAll(transfer -> again(transfer, deadline));
    }

    private Job again(TransferId transfer, Deadline deadline) {
        return Job.resumed(client, partner, requirements, transfer, deadline);
    }

    @Override
    public String toString() {
        return "TranscriptionConnector[" + partnerId() + "]";
    }
}
