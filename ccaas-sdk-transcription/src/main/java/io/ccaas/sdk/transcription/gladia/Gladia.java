package io.ccaas.sdk.transcription.gladia;

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

/** An upload, a job that names it, and the result; to delete the job deletes the upload too. */
final class Gladia implements SpeechJobs {

    static final String AGREED_REGION = "agreedRegion";

    private static final String JOB = "v2/pre-recorded/{id}";

    static final RequestTemplate UPLOAD = RequestTemplate.named("upload-audio", "POST", "v2/upload")
            .audio("audio")
            .build();

    private static final JsonShape SHAPE = JsonShape.object()
            .text("audio_url", "upload")
            .optionalText("model", "model")
            .object("language_config", JsonShape.object().optionalTexts("languages", "language"))
            .optionalTruth("diarization", "speakers");

    static final RequestTemplate BEGIN = RequestTemplate.named("begin-job", "POST", "v2/pre-recorded")
            .shaped(SHAPE)
            .build();

    /** Another template: the configuration of the vocabulary may not stand there without words. */
    static final RequestTemplate BEGIN_WITH_WORDS = RequestTemplate.named("begin-job", "POST", "v2/pre-recorded")
            .shaped(SHAPE.constant("custom_vocabulary", true)
                    .object("custom_vocabulary_config", JsonShape.object().optionalTexts("vocabulary", "vocabulary")))
            .build();

    static final RequestTemplate LOOK =
            RequestTemplate.named("look-at-job", "GET", JOB).repeatable().build();

    /** 404: the partner says that it has nothing. 403, a job under way, is no agreement. */
    static final RequestTemplate DELETE = RequestTemplate.named("delete-job", "DELETE", JOB)
            .repeatable()
            .expecting(404)
            .build();

    /** One host for all, and no request for a recording can name a place. */
    private static final Map<String, String> REGIONS = Map.of("api.gladia.io", "none");

    private enum Said implements WireValue.Word {
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
        boolean agreed = "true".equals(partner.options().get(AGREED_REGION));
        return new Abilities(Means.NOTHING, Means.REQUESTS, Means.AGREEMENT, agreed ? Map.of() : REGIONS);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(UPLOAD, BEGIN, BEGIN_WITH_WORDS, LOOK, DELETE);
    }

    @Override
    public PartnerIssuedId begin(Job job, AudioOnly audio) {
        Answer uploaded = job.sendAudio(UPLOAD, Map.of(), audio);
        PartnerIssuedId upload = uploaded.issuedUrl(uploaded.json().requireText("audio_url"));
        Map<String, WireValue> values = values(job, upload);
        Answer begun = job.sendShaped(values.containsKey("vocabulary") ? BEGIN_WITH_WORDS : BEGIN, values);
        return begun.issued(begun.json().requireText("id"));
    }

    private static Map<String, WireValue> values(Job job, PartnerIssuedId upload) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("upload", WireValue.of(upload));
        for (String option : Set.of("model", "language")) {
            job.configured(option).ifPresent(value -> values.put(option, value));
        }
        if (job.isOption("diarization", "speaker")) {
            values.put("speakers", WireValue.of(Said.TRUE));
        }
        job.configuredList("vocabulary").ifPresent(words -> values.put("vocabulary", words));
        return values;
    }

    @Override
    public Optional<Transcript> look(Job work, PartnerIssuedId id) {
        Answer answer = work.send(LOOK, Map.of("id", WireValue.of(id)));
        JsonObject job = answer.json();
        Reading.requireAbout(job, id);
        return switch (job.requireText("status")) {
            case "queued", "processing" -> Optional.empty();
            case "done" -> Optional.of(PreRecordedResult.read(answer));
            case "error" -> throw new JobFailedException("error");
            default -> throw Reading.shape("a job's status to be queued, processing, done or error");
        };
    }

    @Override
    public Answer delete(Job job, PartnerIssuedId id) {
        return Reading.requireAgreed(job.send(DELETE, Map.of("id", WireValue.of(id))), id);
    }
}
