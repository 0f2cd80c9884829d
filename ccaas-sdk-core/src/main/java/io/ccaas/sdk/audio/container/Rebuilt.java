package io.ccaas.sdk.audio.container;

import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.Arrays;

/** What a family proved: the final bytes around the audio that it appended, and the report. */
public final class Rebuilt {

    private static final byte[] NOTHING = {};

    private final byte[] head;
    private final byte[] tail;
    private final CleaningReport report;

    private Rebuilt(byte[] head, byte[] tail, CleaningReport report) {
        this.head = head;
        this.tail = tail;
        this.report = report;
    }

    /**
     * A result whose head and tail were settled at the end.
     *
     * @param head the final head; a head of another length than the one that was begun with costs a copy of the output
     * @param tail at most a few bytes
     * @param report what was proven
     * @return the result
     */
    public static Rebuilt of(byte[] head, byte[] tail, CleaningReport report) {
        return new Rebuilt(head.clone(), tail.clone(), report);
    }

    /**
     * A result without a head that could change: everything was appended.
     *
     * @param report what was proven
     * @return the result
     */
    public static Rebuilt appended(CleaningReport report) {
        return new Rebuilt(NOTHING, NOTHING, report);
    }

    /**
     * What stands in front of the appended bytes.
     *
     * @return a copy
     */
    public byte[] head() {
        return head.clone();
    }

    /**
     * What follows the appended bytes.
     *
     * @return a copy
     */
    public byte[] tail() {
        return tail.clone();
    }

    /**
     * What was proven.
     *
     * @return format and what was dropped
     */
    public CleaningReport report() {
        return report;
    }

    /**
     * Whether a second reading of the same input came to the same end.
     *
     * @param other the second result
     * @return whether head, tail and report agree
     */
    public boolean sameAs(Rebuilt other) {
        return Arrays.equals(head, other.head) && Arrays.equals(tail, other.tail) && report.equals(other.report);
    }
}
