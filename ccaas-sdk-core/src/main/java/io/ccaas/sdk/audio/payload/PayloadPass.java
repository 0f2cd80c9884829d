package io.ccaas.sdk.audio.payload;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.List;

/**
 * What came of a payload of blocks that was copied into a run's draft: whole blocks only, every byte in the tally.
 *
 * @param audioBytes bytes of whole blocks, at least one
 * @param warnings what was odd about the length
 */
public record PayloadPass(long audioBytes, List<AudioWarning> warnings) {

    /** The header does not say how long the audio is: it ends with the input. */
    public static final long UNKNOWN = -1;

    private static final String PARTIAL_BLOCK = "partial block";

    /**
     * Copies the list.
     *
     * @param audioBytes bytes of whole blocks
     * @param warnings what was odd
     */
    public PayloadPass {
        warnings = List.copyOf(warnings);
    }

    /**
     * How a container words what may be wrong with its end.
     *
     * @param tail the end looks like a tag, and nothing says that it is audio
     * @param truncated there is less audio than declared, and that is not allowed
     */
    public record Ends(Refusal tail, Refusal truncated) {}

    /**
     * What a header says about the length of the audio.
     *
     * @param declared bytes of audio, or {@link PayloadPass#UNKNOWN}
     * @param enclosingEnd where the structure around the audio ends, counted from the start of the input; audio that passes it is in
     *     doubt. {@link Long#MAX_VALUE} when that is not said
     */
    public record Length(long declared, long enclosingEnd) {

        /**
         * A length without a structure around it.
         *
         * @param declared bytes of audio, or {@link PayloadPass#UNKNOWN}
         * @return the length
         */
        public static Length of(long declared) {
            return new Length(declared, Long.MAX_VALUE);
        }

        private boolean isDoubtful(long start, long taken) {
            return declared == UNKNOWN || taken < declared || start + taken > enclosingEnd;
        }
    }

    /**
     * Copies a payload whose draft was begun.
     *
     * @param run its source stands at the first byte of audio
     * @param rule block size and what single bytes must be
     * @param length what the header says
     * @param ends how the container words its refusals
     * @return the proven payload
     */
    public static PayloadPass of(CleaningRun run, BlockRule rule, Length length, Ends ends) {
        long declared = length.declared;
        long start = run.source().position();
        long wanted = declared == UNKNOWN ? BlockCopy.TO_THE_END : declared;
        long taken = new BlockCopy(run.draft()::append, rule)
                .copy(run.source(), wanted, there -> length.isDoubtful(start, there), ends.tail);
        long audio = taken - taken % rule.blockBytes();
        if (audio == 0) {
            throw PayloadRules.EMPTY_AUDIO.at(start);
        }
        if (taken < declared && run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
            throw ends.truncated.at(start + taken);
        }
        run.tally().keep(audio);
        run.tally().drop(PARTIAL_BLOCK, taken - audio);
        return new PayloadPass(audio, warnings(declared, taken));
    }

    private static List<AudioWarning> warnings(long declared, long taken) {
        if (declared == UNKNOWN) {
            return List.of(AudioWarning.LENGTH_UNKNOWN);
        }
        return taken < declared ? List.of(AudioWarning.TRUNCATED) : List.of();
    }
}
