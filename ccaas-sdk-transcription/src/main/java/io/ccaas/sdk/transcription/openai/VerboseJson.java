package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.transcription.Transcript;
import io.ccaas.sdk.transcription.Transcript.Segment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code text}, {@code language} and {@code segments}; whatever else a recogniser adds is left alone. */
final class VerboseJson {

    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(30).toSeconds());

    private VerboseJson() {}

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        List<Segment> segments = new ArrayList<>();
        json.array("segments").ifPresent(array -> array.objects().forEach(value -> segments.add(segment(value))));
        return new Transcript(json.requireText("text"), segments, json.text("language"), answer);
    }

    private static Segment segment(JsonObject object) {
        Duration start = seconds(object, "start");
        Duration end = seconds(object, "end");
        if (end.compareTo(start) < 0) {
            throw shape("a segment to end after it starts");
        }
        return new Segment(start, end, object.requireText("text"));
    }

    private static Duration seconds(JsonObject object, String name) {
        BigDecimal seconds = object.number(name)
                .map(JsonNumber::decimal)
                .orElseThrow(() -> shape("a segment to have start and end"));
        if (seconds.signum() < 0 || seconds.compareTo(LONGEST) > 0) {
            throw shape("times between 0 and 30 days");
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    private static AnswerRefusedException shape(String expected) {
        return new AnswerRefusedException(Problem.of(
                "TRANSCRIPT_SHAPE",
                expected,
                "the partner's answer is otherwise",
                "Check that the partner speaks the openai-compatible interface (verbose_json)."));
    }
}
