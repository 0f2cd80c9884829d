package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;

/** AIFF and AIFC. Needs seeking, because the chunk that tells the size of a sample may stand behind the samples. */
public final class AiffFamily implements ContainerFamily {

    /** The family has no state. */
    public AiffFamily() {}

    @Override
    public boolean needsSeeking() {
        return true;
    }

    /** The input is walked again after the copy: one that changed meanwhile is refused. */
    @Override
    public Rebuilt rebuild(CleaningRun run) {
        AiffFacts facts = AiffReader.read(run);
        AiffParameters parameters = facts.parameters();
        long hoped = facts.declared() - facts.declared() % parameters.frameBytes();
        run.draft().begin(head(parameters, hoped));
        PayloadPass passed = copy(run, facts);
        run.tally().dropBehindAudio(facts.behind());
        AiffHead.mustFit(passed.audioBytes(), facts.audioOffset());
        mustBeUnchanged(run, facts);
        CleaningReport report = new CleaningReport(
                parameters.format(passed.audioBytes() / parameters.frameBytes()),
                AssuranceLevel.L1,
                run.tally().droppedBytes(),
                run.tally().dropped(),
                passed.warnings());
        return Rebuilt.of(head(parameters, passed.audioBytes()), AiffHead.tail(passed.audioBytes()), report);
    }

    private static PayloadPass copy(CleaningRun run, AiffFacts facts) {
        AudioSource again = run.source().again();
        again.skip(facts.audioOffset());
        CleaningRun copying = new CleaningRun(again, run.rules(), StructureObserver.none(), run.tally(), run.draft());
        BlockRule blocks = BlockRule.none(facts.parameters().frameBytes());
        PayloadPass.Length length = new PayloadPass.Length(facts.declared(), facts.formEnd());
        return PayloadPass.of(copying, blocks, length, AiffRules.ENDS);
    }

    private static byte[] head(AiffParameters parameters, long audio) {
        return AiffHead.bytes(parameters, audio, audio / parameters.frameBytes());
    }

    private static void mustBeUnchanged(CleaningRun run, AiffFacts facts) {
        AiffFacts now;
        try {
            AudioSource again = run.source().again();
            now = AiffReader.read(CleaningRun.looking(again, run.rules(), StructureObserver.none()));
        } catch (AudioRefusedException e) {
            throw Failures.changedInput(e.offset());
        }
        if (!now.equals(facts)) {
            throw Failures.changedInput(facts.audioOffset());
        }
    }
}
