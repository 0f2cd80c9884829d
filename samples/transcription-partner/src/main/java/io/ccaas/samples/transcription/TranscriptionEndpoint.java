package io.ccaas.samples.transcription;

import io.ccaas.samples.server.Answer;
import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.samples.server.RequestHandler;
import io.ccaas.samples.transcription.Recogniser.Heard;
import io.ccaas.samples.transcription.Words.Segment;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code POST /v1/audio/transcriptions} and nothing else. What it received is gone when it answers. */
final class TranscriptionEndpoint implements RequestHandler {

    private static final TranscriptionForm.Shape FORM = new TranscriptionForm.Shape(
            "file",
            64,
            Map.of(
                    "model", Pattern.compile("[a-z0-9][a-z0-9.-]{0,31}"),
                    "language", Pattern.compile("[a-z]{2}"),
                    "response_format", Pattern.compile("json|text|verbose_json")));

    private final Recogniser recogniser;

    TranscriptionEndpoint(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public Answer answer(PartnerRequest request) throws IOException {
        if (!request.target().equals("/v1/audio/transcriptions")) {
            throw new RefusedException(404, "PATH_UNKNOWN");
        }
        if (!request.method().equals("POST")) {
            throw new RefusedException(405, "METHOD_REFUSED");
        }
        KnownHeaders.require(request);
        try (TranscriptionForm form = TranscriptionForm.read(FORM, request)) {
            return answer(form, recogniser.hear(request, form.audio()));
        }
    }

    private static Answer answer(TranscriptionForm form, Heard heard) throws IOException {
        return switch (form.value("response_format").orElse("json")) {
            case "text" -> Answer.text(heard.words().text());
            case "verbose_json" -> Answer.json(200, verbose(form, heard));
            default ->
                Answer.json(
                        200,
                        JsonObject.builder().put("text", heard.words().text()).build());
        };
    }

    private static JsonObject verbose(TranscriptionForm form, Heard heard) throws IOException {
        Words words = heard.words();
        List<JsonValue> segments = new ArrayList<>();
        for (Segment segment : words.segments()) {
            segments.add(JsonObject.builder()
                    .put("id", segments.size())
                    .put("start", seconds(segment.startMillis()))
                    .put("end", seconds(segment.endMillis()))
                    .put("text", segment.text())
                    .build());
        }
        long millis = WavAudio.of(form.audio().file()).map(WavAudio::millis).orElse(words.endMillis());
        return JsonObject.builder()
                .put("task", "transcribe")
                .put("language", form.value("language").orElse("en"))
                .put("duration", seconds(millis))
                .put("text", words.text())
                .put("segments", new JsonArray(segments))
                .put("engine", heard.engine())
                .build();
    }

    private static JsonNumber seconds(long millis) {
        return JsonNumber.of(BigDecimal.valueOf(Math.max(millis, 0), 3));
    }
}
