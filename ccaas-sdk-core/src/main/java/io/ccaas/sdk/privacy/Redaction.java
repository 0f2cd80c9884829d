package io.ccaas.sdk.privacy;

/**
 * One place where personal data stood. Offsets count UTF-16 units; ends are exclusive. It holds no personal data.
 *
 * @param kind what was found
 * @param start where it began in the original
 * @param end where it ended in the original
 * @param resultStart where its placeholder begins in the result
 * @param resultEnd where its placeholder ends in the result
 */
public record Redaction(PersonalDataKind kind, int start, int end, int resultStart, int resultEnd) {

    /**
     * Checks that both ranges are ranges.
     *
     * @param kind what was found
     * @param start where it began in the original
     * @param end where it ended in the original
     * @param resultStart where its placeholder begins in the result
     * @param resultEnd where its placeholder ends in the result
     */
    public Redaction {
        if (start < 0 || end <= start || resultStart < 0 || resultEnd <= resultStart) {
            throw new IllegalArgumentException("redaction: expected 0 <= start < end in original and result");
        }
    }
}
