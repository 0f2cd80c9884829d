package io.ccaas.sdk.transcription.deepgram;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Abilities;
import io.ccaas.sdk.transcription.handling.Means;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechCall;
import io.ccaas.sdk.transcription.result.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One request, whose body is the sound alone; one answer. Each request asks not to be trained on. */
final class Deepgram implements SpeechCall {

    static final RequestTemplate LISTEN = RequestTemplate.named("transcribe", "POST", "v1/listen")
            .query("model", true)
            .query("language", false)
            .query("detect_language", false)
            .query("punctuate", true)
            .query("utterances", true)
            .query("multichannel", false)
            .query("diarize_model", false)
            .query("keyterm", false)
            .query("mip_opt_out", true)
            .audioBody()
            .repeatable()
            .build();

    private static final Map<String, String> REGIONS = Map.of("api.eu.deepgram.com", "EU", "api.deepgram.com", "US");

    private enum Said implements WireValue.Word {
        DEFAULT_MODEL("nova-3"),
        TRUE("true"),
        FALSE("false"),
        LATEST("latest");

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
        return new Abilities(Means.REQUESTS, Means.NOTHING, Means.REQUESTS, REGIONS);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(LISTEN);
    }

    @Override
    public Transcript transcribe(Job job, AudioOnly audio) {
        Answer answer = job.sendAudio(LISTEN, values(job), audio);
        return ListenAnswer.read(answer, audio.sha256());
    }

    private static Map<String, WireValue> values(Job job) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("model", job.configured("model").orElseGet(() -> WireValue.of(Said.DEFAULT_MODEL)));
        job.configured("language")
                .ifPresentOrElse(
                        language -> values.put("language", language),
                        () -> values.put("detect_language", WireValue.of(Said.TRUE)));
        values.put("punctuate", WireValue.of(Said.TRUE));
        values.put("utterances", WireValue.of(Said.TRUE));
        if (job.isOption("diarization", "channel")) {
            values.put("multichannel", WireValue.of(Said.TRUE));
        } else if (job.isOption("diarization", "speaker")) {
            values.put("diarize_model", WireValue.of(Said.LATEST));
        }
        job.configuredList("vocabulary").ifPresent(terms -> values.put("keyterm", terms));
        // Not storing goes with it, so it is sent whenever either is required.
        boolean optedOut = job.requirements().noTraining() || job.requirements().noStorage();
        values.put("mip_opt_out", WireValue.of(optedOut ? Said.TRUE : Said.FALSE));
        return values;
    }
}
