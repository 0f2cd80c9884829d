package io.ccaas.sdk.signing.webhook.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How a sender writes the time. Each form has a fixed length or a fixed end, so that digits cannot move between it and what
 * stands beside it in a signed text.
 */
public enum TimestampForm {
    /** Seconds since 1970, ten digits. */
    SECONDS("seconds since 1970, ten digits", "[0-9]{10}"),
    /** Milliseconds since 1970, thirteen digits. */
    MILLISECONDS("milliseconds since 1970, thirteen digits", "[0-9]{13}"),
    /** ISO 8601 in UTC, for example {@code 2026-11-22T12:00:00Z}, with or without a fraction. */
    ISO_8601("ISO 8601 in UTC", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private final String words;
    private final Pattern pattern;

    TimestampForm(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * Reads a time.
     *
     * @param text as received
     * @return what it says
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException {@code WEBHOOK_TIMESTAMP_MALFORMED}
     */
    public Instant read(String text) {
        try {
            if (pattern.matcher(text).matches()) {
                return instant(text);
            }
        } catch (DateTimeException foreign) {
            // A day that no calendar has: said below.
        }
        throw Refusals.sender("WEBHOOK_TIMESTAMP_MALFORMED", "a time in " + words, "it has another form");
    }

    private Instant instant(String text) {
        return switch (this) {
            case SECONDS -> Instant.ofEpochSecond(Long.parseLong(text));
            case MILLISECONDS -> Instant.ofEpochMilli(Long.parseLong(text));
            case ISO_8601 -> Instant.parse(text);
        };
    }
}
