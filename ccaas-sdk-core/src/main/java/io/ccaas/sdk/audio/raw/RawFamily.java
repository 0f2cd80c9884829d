package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.payload.BlockCopy;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.payload.PayloadRules;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.List;

/** Declared audio: the whole input is the payload, in frames of one size, and gets a header that says what was declared. */
public final class RawFamily implements ContainerFamily {

    private static final String AUDIO = "declared audio";

    private final RawAudio declared;

    /**
     * A family of one declaration.
     *
     * @param declared what every input is said to be
     */
    public RawFamily(RawAudio declared) {
        this.declared = declared;
    }

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        AudioSource source = run.source();
        long start = source.position();
        RawOutput output = RawOutput.of(declared, source.peek(1)[0]);
        BlockRule frames = output.frames();
        run.observer().met(AUDIO, start, Math.max(0, source.remaining()), StructureVerdict.KEPT, source::peek);
        run.draft().begin(output.head(0));
        long taken = new BlockCopy(output.into(run.draft()), frames)
                .copy(source, BlockCopy.TO_THE_END, there -> true, RawRules.ENDS.tail());
        if (taken < frames.blockBytes()) {
            throw PayloadRules.EMPTY_AUDIO.at(start);
        }
        if (taken % frames.blockBytes() != 0) {
            throw RawRules.DECLARED_PARTIAL_FRAME.at(start + taken - taken % frames.blockBytes());
        }
        run.tally().keep(taken);
        output.mustFit(taken, start);
        return Rebuilt.of(output.head(taken), output.tail(run.draft(), taken), report(run, output, taken));
    }

    private static CleaningReport report(CleaningRun run, RawOutput output, long taken) {
        return new CleaningReport(
                output.format(taken),
                AssuranceLevel.L1,
                run.tally().droppedBytes(),
                run.tally().dropped(),
                List.of(AudioWarning.DECLARED));
    }
}
