package io.ccaas.sdk.transcription.result;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What connectors share when they read answers: times, confidence, voices, each within its bounds or refused. */
public final class Reading {

    private Reading() {}

    /**
     * A span that is written in seconds.
     *
     * @param object what has it
     * @param start member with its start
     * @param end member with its end
     * @return rounded to milliseconds
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static Span seconds(JsonObject object, String start, String end) {
        return span(object, start, end, 3);
    }

    /**
     * A span that is written in milliseconds.
     *
     * @param object what has it
     * @param start member with its start
     * @param end member with its end
     * @return the span
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static Span millis(JsonObject object, String start, String end) {
        return span(object, start, end, 0);
    }

    /**
     * A span that is written as a start and how long it lasts, both in milliseconds.
     *
     * @param object what has it
     * @param start member with its start
     * @param duration member with its length
     * @return the span
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static Span lasting(JsonObject object, String start, String duration) {
        long from = millis(object, start, 0);
        long to = from + millis(object, duration, 0);
        if (to > Span.LONGEST) {
            throw shape("times between 0 and 30 days");
        }
        return new Span(from, to);
    }

    private static Span span(JsonObject object, String start, String end, int point) {
        long from = millis(object, start, point);
        long to = millis(object, end, point);
        if (to < from) {
            throw shape("what was said to end after it starts");
        }
        return new Span(from, to);
    }

    private static long millis(JsonObject object, String name, int point) {
        BigDecimal millis = object.number(name)
                .map(JsonNumber::decimal)
                .orElseThrow(() -> shape("whatever was said to have a start and an end"))
                .movePointRight(point);
        if (millis.signum() < 0 || millis.compareTo(BigDecimal.valueOf(Span.LONGEST)) > 0) {
            throw shape("times between 0 and 30 days");
        }
        return millis.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /**
     * How sure the partner is.
     *
     * @param object what has it
     * @param name the member
     * @return from 0 to 1, empty when there is none
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static OptionalDouble confidence(JsonObject object, String name) {
        Optional<BigDecimal> sure = object.number(name).map(JsonNumber::decimal);
        if (sure.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (sure.get().signum() < 0 || sure.get().compareTo(BigDecimal.ONE) > 0) {
            throw shape("confidence between 0 and 1");
        }
        return OptionalDouble.of(sure.get().doubleValue());
    }

    /**
     * Whose voice it is.
     *
     * @param channel counted from 0, empty when channels are heard as one
     * @param speaker the partner's label, a text or a number; null or absent when speakers are not parted
     * @return the voice
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static Voice voice(OptionalInt channel, Optional<JsonValue> speaker) {
        Optional<String> label = speaker.flatMap(Reading::label);
        try {
            return channel.isEmpty() && label.isEmpty() ? Voice.unknown() : new Voice(channel, label);
        } catch (IllegalArgumentException form) {
            throw shape("a channel between 0 and 63 and a short label for a speaker");
        }
    }

    private static Optional<String> label(JsonValue value) {
        if (value instanceof JsonText text) {
            return Optional.of(text.value());
        }
        return value instanceof JsonNumber number ? Optional.of(number.literal()) : Optional.empty();
    }

    /**
     * A channel of the audio.
     *
     * @param number as the partner counts
     * @param first what the partner calls the first one
     * @return counted from 0
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static OptionalInt channel(long number, int first) {
        long channel = number - first;
        if (channel < 0 || channel > 63) {
            throw shape("a channel of the audio");
        }
        return OptionalInt.of((int) channel);
    }

    /**
     * That an answer is about the job that was asked for: one about another would put what somebody else said into this call.
     *
     * @param job what the partner says of a job
     * @param asked whose id it must have, when it has any
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     */
    public static void requireAbout(JsonObject job, PartnerIssuedId asked) {
        if (job.text("id").filter(id -> !id.equals(asked.text())).isPresent()) {
            throw shape("an answer about the job that was asked for");
        }
    }

    /**
     * That the partner agreed to delete this job and no other: that it has nothing any more, no content, or the job itself. A page of
     * whoever stands in between, and an error that is sent as a success, are no agreement.
     *
     * @param answer to the request to delete
     * @param asked the job
     * @return the same answer, which is evidence
     * @throws AnswerRefusedException {@code TRANSCRIPT_SHAPE}
     * @throws io.ccaas.sdk.json.JsonRefusedException when there is something that is no JSON
     */
    public static Answer requireAgreed(Answer answer, PartnerIssuedId asked) {
        if (answer.status() < 400 && answer.content().length > 0) {
            JsonObject job = answer.json().object("job").orElseGet(answer::json);
            if (!job.text("id").equals(Optional.of(asked.text()))) {
                throw shape("no content, or the job that was to be deleted");
            }
        }
        return answer;
    }

    /**
     * An answer that is not what the partner's interface says.
     *
     * @param expected what it says, a constant
     * @return the refusal
     */
    public static AnswerRefusedException shape(String expected) {
        return new AnswerRefusedException(Problem.of(
                "TRANSCRIPT_SHAPE",
                expected,
                "the partner's answer is otherwise",
                "Check that the endpoint is of the interface that the connector speaks."));
    }
}
