package io.ccaas.sdk.crm;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.privacy.RecordingLink;
import io.ccaas.sdk.privacy.RedactedText;
import java.time.Duration;
import java.time.Instant;

/**
 * What is written into the CRM about one call. Immutable; {@link #toString()} shows the external id only.
 *
 * @param externalId makes a repeated call harmless; for a job use {@link ExternalId#forNote}
 * @param direction who called whom
 * @param startedAt when the call began
 * @param duration how long it lasted, from zero to one day
 * @param text the transcript or a summary; hostile text, see {@link RedactedText#plainText()}
 */
public record CallNote(
        ExternalId externalId, Direction direction, Instant startedAt, Duration duration, RedactedText text) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Checks the range of the duration.
     *
     * @param externalId makes a repeated call harmless
     * @param direction who called whom
     * @param startedAt when the call began
     * @param duration how long it lasted, from zero to one day
     * @param text the transcript or a summary
     */
    public CallNote {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration not in [0, P1D]: " + duration);
        }
    }

    /**
     * The same note with a link to the recording behind its text: the recording itself is never attached.
     *
     * @param recording where whoever may listens to it
     * @return the note
     */
    public CallNote linking(RecordingLink recording) {
        return new CallNote(externalId, direction, startedAt, duration, text.followedBy(recording));
    }

    @Override
    public String toString() {
        return "CallNote[" + externalId + "]";
    }
}
