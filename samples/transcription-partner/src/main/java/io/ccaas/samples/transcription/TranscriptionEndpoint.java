package io.ccaas.samples.transcription;

import io.ccaas.samples.server.Answer;
import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.samples.server.RequestHandler;
import io.ccaas.samples.transcription.Words.Segment;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.signing.Field;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code POST /v1/audio/transcriptions} and nothing else. */
final class TranscriptionEndpoint implements RequestHandler {

    /** What a client of this library sends. A header beside these could carry anything: it is refused. */
    private static final Set<String> HEADERS = Set.of(
            "host",
            "connection",
            "user-agent",
            "accept",
            "accept-encoding",
            "accept-signature",
            "authorization",
            "dpop",
            "idempotency-key",
            "content-type",
            "content-length",
            "content-digest",
            "transfer-encoding",
            "signature-input",
            "signature");

    private final List<Engine> engines;

    TranscriptionEndpoint(List<Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    @Override
    public Answer answer(PartnerRequest request) throws IOException {
        if (!request.target().equals("/v1/audio/transcriptions")) {
            throw new RefusedException(404, "PATH_UNKNOWN");
        }
        if (!request.method().equals("POST")) {
            throw new RefusedException(405, "METHOD_REFUSED");
        }
        requireKnown(request.fields());
        try (TranscriptionForm form = TranscriptionForm.read(request)) {
            return transcribe(request, form);
        }
    }

    private static void requireKnown(List<Field> fields) {
        if (!fields.stream().allMatch(f -> HEADERS.contains(f.name().toLowerCase(Locale.ROOT)))) {
            throw new RefusedException(422, "HEADER_UNEXPECTED");
        }
    }

    /** The first engine that hears words answers; silence is an answer too when nobody hears more. */
    private Answer transcribe(PartnerRequest request, TranscriptionForm form) throws IOException {
        ReceivedAudio audio = form.audio();
        requireAudioOnly(request, audio);
        Optional<Heard> best = Optional.empty();
        for (Engine engine : engines) {
            Optional<Words> words = engine.transcribe(audio);
            if (words.isPresent() && (best.isEmpty() || best.get().words().isSilence())) {
                best = Optional.of(new Heard(words.get(), engine.name()));
            }
        }
        Heard heard = best.orElseThrow(() -> new RefusedException(422, "AUDIO_NOT_UNDERSTOOD"));
        request.fact("engine", heard.engine());
        return answer(form, heard);
    }

    /** A good partner does not take what it should not know, and says only which rule was broken. */
    private static void requireAudioOnly(PartnerRequest request, ReceivedAudio audio) {
        try {
            VerifiedAudio verified = AudioOnlyVerifier.verify(audio.file());
            request.fact("audio", verified.format().codec());
        } catch (PayloadRefusedException refusal) {
            throw new RefusedException(422, refusal.code());
        }
    }

    private record Heard(Words words, String engine) {}

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
