package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.transcription.handling.Abilities;
import io.ccaas.sdk.transcription.handling.Means;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechCall;
import io.ccaas.sdk.transcription.result.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST audio/transcriptions}: one multipart request, one JSON answer; nothing stays to be deleted afterwards. */
final class OpenAiCompatible implements SpeechCall {

    static final RequestTemplate OPENAI = RequestTemplate.named("transcribe", "POST", "audio/transcriptions")
            .field("model", true)
            .field("language", false)
            .field("prompt", false)
            .field("response_format", true)
            .field("chunking_strategy", false)
            .field("timestamp_granularities[]", false)
            .audio("file")
            .repeatable()
            .build();

    /** Never {@code file_id}: what is uploaded on its own is outside the partner's zero retention. */
    static final RequestTemplate MISTRAL = RequestTemplate.named("transcribe", "POST", "audio/transcriptions")
            .field("model", true)
            .field("language", false)
            .field("context_bias", false)
            .field("diarize", false)
            .field("timestamp_granularities", false)
            .audio("file")
            .repeatable()
            .build();

    /** The global hosts promise no place. */
    private static final Map<String, String> REGIONS = Map.of(
            "api.eu.mistral.ai", "EU",
            "api.mistral.ai", "none",
            "eu.api.openai.com", "EU",
            "api.openai.com", "none");

    private enum Said implements WireValue.Word {
        VERBOSE_JSON("verbose_json"),
        DIARIZED_JSON("diarized_json"),
        AUTO("auto"),
        WHISPER("whisper-1"),
        VOXTRAL("voxtral-mini-latest"),
        SEGMENT("segment"),
        WORD("word"),
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
        Means means = partner.network() == Network.PRIVATE ? Means.OWN_SERVER : Means.AGREEMENT;
        return new Abilities(means, Means.NOTHING, means, REGIONS);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(OPENAI, MISTRAL);
    }

    @Override
    public Transcript transcribe(Job job, AudioOnly audio) {
        boolean mistral = job.isOption("dialect", "mistral");
        Map<String, WireValue> values = mistral ? mistral(job) : openAi(job);
        job.configured("language").ifPresent(language -> values.put("language", language));
        return VerboseJson.read(job.sendAudio(mistral ? MISTRAL : OPENAI, values, audio));
    }

    private static Map<String, WireValue> openAi(Job job) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("model", job.configured("model").orElseGet(() -> WireValue.of(Said.WHISPER)));
        boolean speakers = job.isOption("diarization", "speaker");
        values.put("response_format", WireValue.of(speakers ? Said.DIARIZED_JSON : Said.VERBOSE_JSON));
        if (speakers) {
            values.put("chunking_strategy", WireValue.of(Said.AUTO));
        } else if (job.isOption("words", "true")) {
            values.put("timestamp_granularities[]", WireValue.of(List.of(Said.WORD, Said.SEGMENT)));
        }
        job.configured("vocabulary").ifPresent(words -> values.put("prompt", words));
        return values;
    }

    private static Map<String, WireValue> mistral(Job job) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("model", job.configured("model").orElseGet(() -> WireValue.of(Said.VOXTRAL)));
        values.put("timestamp_granularities", WireValue.of(Said.SEGMENT));
        if (job.isOption("diarization", "speaker")) {
            values.put("diarize", WireValue.of(Said.TRUE));
        }
        job.configuredList("vocabulary").ifPresent(words -> values.put("context_bias", words));
        return values;
    }
}
