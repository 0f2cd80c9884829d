package io.ccaas.sdk.transcription.azure;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.http.content.JsonShape;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Abilities;
import io.ccaas.sdk.transcription.handling.Means;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.SpeechCall;
import io.ccaas.sdk.transcription.result.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One multipart request, one answer. The batch interface is not used: it fetches audio from a storage that others can reach. */
final class AzureSpeech implements SpeechCall {

    /** Swear words stay as they were said: a transcript is evidence. */
    private static final JsonShape DEFINITION = JsonShape.object()
            .optionalTexts("locales", "language")
            .object(
                    "diarization",
                    JsonShape.object().optionalTruth("enabled", "parted").optionalNumber("maxSpeakers", "speakers"))
            .constant("profanityFilterMode", "None");

    static final RequestTemplate TRANSCRIBE = RequestTemplate.named(
                    "transcribe", "POST", "speechtotext/transcriptions:transcribe")
            .query("api-version", true)
            .jsonField("definition", DEFINITION)
            .audio("audio")
            .repeatable()
            .build();

    private static final int BOTH_PARTIES = 2;

    private enum Said implements WireValue.Word {
        VERSION("2024-11-15"),
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

    /** No request can ask for either; an operator who keeps logging off and has the vendor's terms can state both. */
    @Override
    public Abilities abilities(Partner partner) {
        return new Abilities(Means.AGREEMENT, Means.NOTHING, Means.AGREEMENT, AzurePlaces.BY_HOST);
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(TRANSCRIBE);
    }

    @Override
    public Transcript transcribe(Job job, AudioOnly audio) {
        return FastTranscription.read(job.sendAudio(TRANSCRIBE, values(job), audio));
    }

    private static Map<String, WireValue> values(Job job) {
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("api-version", WireValue.of(Said.VERSION));
        job.configuredList("language").ifPresent(locales -> values.put("language", locales));
        boolean parted = job.isOption("diarization", "speaker");
        values.put("parted", WireValue.of(parted ? Said.TRUE : Said.FALSE));
        if (parted) {
            values.put("speakers", job.configured("speakers").orElseGet(() -> WireValue.of(BOTH_PARTIES)));
        }
        return values;
    }
}
