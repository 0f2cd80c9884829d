package io.ccaas.sdk.transcription.speechmatics;

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

/** A job of one multipart request; what is kept there, seven days, is deleted as soon as the transcript is here. */
final class Speechmatics implements SpeechJobs {

    private static final JsonShape CONFIG = JsonShape.object()
            .constant("type", "transcription")
            .object(
                    "transcription_config",
                    JsonShape.object()
                            .text("language", "language")
                            .optionalText("model", "model")
                            .optionalText("domain", "domain")
                            .optionalText("diarization", "diarization")
                            .optionalObjects("additional_vocab", "content", "vocabulary"));

    /** Not repeatable: a job whose id got lost is not deleted by anybody. */
    static final RequestTemplate BEGIN = RequestTemplate.named("begin-job", "POST", "jobs")
            .jsonField("config", CONFIG)
            .audio("data_file")
            .build();

    static final RequestTemplate LOOK = RequestTemplate.named("look-at-job", "GET", "jobs/{id}")
            .repeatable()
            .build();

    static final RequestTemplate FETCH = RequestTemplate.named("fetch-transcript", "GET", "jobs/{id}/transcript")
            .query("format", true)
            .repeatable()
            .build();

    /** 404 and 410: the partner says that it has nothing. */
    static final RequestTemplate DELETE = RequestTemplate.named("delete-job", "DELETE", "jobs/{id}")
            .query("force", true)
            .repeatable()
            .expecting(404)
            .expecting(410)
            .build();

    private static final Map<String, String> REGIONS = Map.of(
            "eu1.asr.api.speechmatics.com", "EU",
            "eu2.asr.api.speechmatics.com", "EU",
            "us1.asr.api.speechmatics.com", "US",
            "us2.asr.api.speechmatics.com", "US",
            "au1.asr.api.speechmatics.com", "AU");

    private enum Said implements WireValue.Word {
        AUTO("auto"),
        JSON("json-v2"),
        TRUE("true");

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
        values.put("language", job.configured("language").orElseGet(() -> WireValue.of(Said.AUTO)));
        for (String option : Set.of("model", "domain", "diarization")) {
            job.configured(option).ifPresent(value -> values.put(option, value));
        }
        job.configuredList("vocabulary").ifPresent(words -> values.put("vocabulary", words));
        Answer answer = job.sendAudio(BEGIN, values, audio);
        return answer.issued(answer.json().requireText("id"));
    }

    @Override
    public Optional<Transcript> look(Job job, PartnerIssuedId id) {
        Map<String, WireValue> which = Map.of("id", WireValue.of(id));
        JsonObject looked = job.send(LOOK, which).json().requireObject("job");
        Reading.requireAbout(looked, id);
        return switch (looked.requireText("status")) {
            case "running" -> Optional.empty();
            case "done" -> Optional.of(fetched(job, id));
            case "rejected" -> throw new JobFailedException("rejected");
            case "deleted" -> throw new JobFailedException("deleted");
            case "expired" -> throw new JobFailedException("expired");
            default -> throw Reading.shape("a job's status to be running, done, rejected, deleted or expired");
        };
    }

    private static Transcript fetched(Job job, PartnerIssuedId id) {
        Answer answer = job.send(FETCH, Map.of("id", WireValue.of(id), "format", WireValue.of(Said.JSON)));
        answer.json().object("job").ifPresent(its -> Reading.requireAbout(its, id));
        return JsonV2.read(answer);
    }

    @Override
    public Answer delete(Job job, PartnerIssuedId id) {
        return Reading.requireAgreed(
                job.send(DELETE, Map.of("id", WireValue.of(id), "force", WireValue.of(Said.TRUE))), id);
    }
}
