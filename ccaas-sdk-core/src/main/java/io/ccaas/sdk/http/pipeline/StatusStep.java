package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.time.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns an error status into a failure, so that retry and breaker see it. */
record StatusStep(Time time, PermittedCall.Step next) implements PermittedCall.Step {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration FAR = Duration.ofDays(365);

    @Override
    public Outcome send(PermittedCall permitted) {
        Outcome outcome = next.send(permitted);
        int status = outcome.answer().status();
        if (!permitted.call().expected().test(status)) {
            throw new PartnerAnsweredException(status, true, retryAfter(outcome.answer()));
        }
        return outcome;
    }

    /** RFC 9110 section 10.2.3: seconds or an HTTP date; anything else is as if it were absent. */
    private Optional<Duration> retryAfter(WireAnswer answer) {
        return answer.field("Retry-After").flatMap(text -> {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
                Duration wait = Duration.between(time.instant(), date.toInstant());
                return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(FAR) > 0 ? FAR : wait);
            } catch (DateTimeException foreign) {
                return Optional.empty();
            }
        });
    }
}
