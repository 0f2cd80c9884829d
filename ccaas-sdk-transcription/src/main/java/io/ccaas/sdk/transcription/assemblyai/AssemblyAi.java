package io.ccaas.sdk.transcription.assemblyai;

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

/** An upload, a job that names it, and the transcript; to delete the transcript deletes the upload too. */
final class AssemblyAi implements SpeechJobs {

    static final RequestTemplate UPLOAD = RequestTemplate.named("upload-audio", "POST", "v2/upload")
            .audioOctets()
            .build();

    static final RequestTemplate BEGIN = RequestTemplate.named("begin-job", "POST", "v2/transcript")
            .shaped(JsonShape.object()
                    .text("audio_url", "upload")
                    .optionalTexts("speech_models", "models")
                    .optionalText("language_code", "language")
                    .optionalTruth("language_detection", "detect")
                    .optionalTruth("multichannel", "channels")
                    .optionalTruth("speaker_labels", "speakers")
                    .optionalTexts("keyterms_prompt", "vocabulary"))
            .build();

    static final RequestTemplate LOOK = RequestTemplate.named("look-at-job", "GET", "v2/transcript/{id}")
            .repeatable()
            .build();

    /** 404: the partner says that it has nothing. */
    static final RequestTemplate DELETE = RequestTemplate.named("delete-transcript", "DELETE", "v2/transcript/{id}")
            .repeatable()
            .expecting(404)
            .build();

    private static final String EU_HOST = "api.eu.assemblyai.com";
    private static final Map<String, String> REGIONS = Map.of(EU_HOST, "EU", "api.assemblyai.com", "US");

    private enum Said implements WireValue.Word {
        DEFAULT_MODEL("universal-2"),
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
        boolean union = partner.endpoint().origin().host().equals(EU_HOST);
        return new Abilities(Means.NOTHING, Means.REQUESTS, union ? Means.REQUESTS : Means.AGREEMENT, REGIONS);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(UPLOAD, BEGIN, LOOK, DELETE);
    }

    @Override
    public PartnerIssuedId begin(Job job, AudioOnly audio) {
        Answer uploaded = job.sendAudio(UPLOAD, Map.of(), audio);
        PartnerIssuedId upload = uploaded.issuedUrl(uploaded.json().requireText("upload_url"));
        Answer begun = job.sendShaped(BEGIN, values(job, upload));
        return begun.issued(begun.json().requireText("id"));
    }

    private static Map<String, WireValue> values(Job job, PartnerIssuedId upload) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("upload", WireValue.of(upload));
        values.put("models", job.configuredList("models").orElseGet(() -> WireValue.of(Said.DEFAULT_MODEL)));
        job.configured("language")
                .ifPresentOrElse(
                        language -> values.put("language", language),
                        () -> values.put("detect", WireValue.of(Said.TRUE)));
        if (job.isOption("diarization", "channel")) {
            values.put("channels", WireValue.of(Said.TRUE));
        } else if (job.isOption("diarization", "speaker")) {
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
            case "completed" -> Optional.of(TranscriptObject.read(answer));
            case "error" -> throw new JobFailedException("error");
            default -> throw Reading.shape("a job's status to be queued, processing, completed or error");
        };
    }

    @Override
    public Answer delete(Job job, PartnerIssuedId id) {
        return Reading.requireAgreed(job.send(DELETE, Map.of("id", WireValue.of(id))), id);
    }
}
