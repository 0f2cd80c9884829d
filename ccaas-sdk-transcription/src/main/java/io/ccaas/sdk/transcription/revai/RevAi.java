package io.ccaas.sdk.transcription.revai;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.http.content.JsonShape;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Abilities;
import io.ccaas.sdk.transcription.handling.Means;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.JobFailedException;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job of one multipart request, deleted as soon as the transcript is here. Each job also says after what time the partner
 * deletes it by itself, which holds for those whose id got lost.
 */
final class RevAi implements SpeechJobs {

    /** Long enough to fetch a transcript, counted from the end of the job. */
    private static final int SECONDS_UNTIL_DELETED = 3600;

    private static final int BOTH_PARTIES = 2;

    private static final JsonShape OPTIONS = JsonShape.object()
            .constant("transcriber", "machine")
            .optionalText("language", "language")
            .optionalTruth("skip_diarization", "unparted")
            .optionalNumber("speaker_channels_count", "channels")
            .optionalNumber("delete_after_seconds", "seconds");

    /** Not repeatable: a second job would be heard, and paid for, beside the first. */
    static final RequestTemplate BEGIN = RequestTemplate.named("begin-job", "POST", "jobs")
            .jsonField("options", OPTIONS)
            .audio("media")
            .build();

    static final RequestTemplate LOOK = RequestTemplate.named("look-at-job", "GET", "jobs/{id}")
            .repeatable()
            .build();

    static final RequestTemplate FETCH = RequestTemplate.named("fetch-transcript", "GET", "jobs/{id}/transcript")
            .repeatable()
            .build();

    /** 404: the partner says that it has nothing. 409, a job under way, is no agreement. */
    static final RequestTemplate DELETE = RequestTemplate.named("delete-job", "DELETE", "jobs/{id}")
            .repeatable()
            .expecting(404)
            .build();

    private static final Map<String, String> REGIONS = Map.of("ec1.api.rev.ai", "EU", "api.rev.ai", "US");

    private enum Said implements WireValue.Word {
        TRUE("true"),
        FALSE("false");

        private final String wire;

        Said(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    @Override
    public Abilities abilities(Partner partner) {
        return new Abilities(Means.NOTHING, Means.REQUESTS, Means.AGREEMENT, REGIONS);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(BEGIN, LOOK, FETCH, DELETE);
    }

    @Override
    public PartnerIssuedId begin(Job job, AudioOnly audio) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        job.configured("language").ifPresent(language -> values.put("language", language));
        values.put("unparted", WireValue.of(job.isOption("diarization", "speaker") ? Said.FALSE : Said.TRUE));
        if (job.isOption("diarization", "channel")) {
            values.put("channels", job.configured("channels").orElseGet(() -> WireValue.of(BOTH_PARTIES)));
        }
        values.put("seconds", WireValue.of(SECONDS_UNTIL_DELETED));
        Answer answer = job.sendAudio(BEGIN, values, audio);
        return answer.issued(answer.json().requireText("id"));
    }

    @Override
    public Optional<Transcript> look(Job job, PartnerIssuedId id) {
        Map<String, WireValue> which = Map.of("id", WireValue.of(id));
        JsonObject looked = job.send(LOOK, which).json();
        Reading.requireAbout(looked, id);
        return switch (looked.requireText("status")) {
            case "in_progress" -> Optional.empty();
            case "transcribed" ->
                Optional.of(Monologues.read(
                        job.send(FETCH, which), looked.text("language"), job.isOption("diarization", "channel")));
            case "failed" -> throw new JobFailedException("failed");
            default -> throw Reading.shape("a job's status to be in_progress, transcribed or failed");
        };
    }

    @Override
    public Answer delete(Job job, PartnerIssuedId id) {
        return Reading.requireAgreed(job.send(DELETE, Map.of("id", WireValue.of(id))), id);
    }
}
