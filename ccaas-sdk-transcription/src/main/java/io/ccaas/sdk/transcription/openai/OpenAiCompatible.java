package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.Transcript;
import io.ccaas.sdk.transcription.TranscriptionConnector;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code POST audio/transcriptions}: one multipart request, one JSON answer; nothing stays to be deleted afterwards. */
final class OpenAiCompatible implements TranscriptionConnector {

    static final RequestTemplate TRANSCRIBE = RequestTemplate.named("transcribe", "POST", "audio/transcriptions")
            .field("model", true)
            .field("language", false)
            .field("response_format", true)
            .audio("file")
            .repeatable()
            .build();

    private enum Word implements WireValue.Word {
        VERBOSE_JSON("verbose_json"),
        DEFAULT_MODEL("whisper-1");

        private final String wire;

        Word(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final TranscriptionClient client;

    OpenAiCompatible(TranscriptionClient client) {
        this.client = client;
    }

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
        Map<String, WireValue> values = new LinkedHashMap<>();
        values.put("model", client.configured("model").orElseGet(() -> WireValue.of(Word.DEFAULT_MODEL)));
        client.configured("language").ifPresent(language -> values.put("language", language));
        values.put("response_format", WireValue.of(Word.VERBOSE_JSON));
        Answer answer = client.send(TRANSCRIBE, TransferId.fresh(), values, audio, deadline);
        return VerboseJson.read(answer);
    }

    @Override
    public String toString() {
        return "OpenAiCompatible[" + partnerId() + "]";
    }
}
