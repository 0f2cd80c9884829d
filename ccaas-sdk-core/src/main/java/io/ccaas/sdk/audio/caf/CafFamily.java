package io.ccaas.sdk.audio.caf;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.payload.BlockRule;
import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.CleaningReport;

/**
 * CAF with samples of one size. The format wants its description first, so one pass is enough; packet tables and codec set-ups, which
 * may follow the audio, belong to codecs that are not taken.
 */
public final class CafFamily implements ContainerFamily {

    /** The family has no state. */
    public CafFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        CafReader reader = new CafReader(run);
        long declared = reader.data();
        CafParameters parameters = reader.parameters();
        BlockRule frames = BlockRule.none(parameters.frameBytes());
        run.draft().begin(CafHead.bytes(parameters, Math.max(0, declared - declared % frames.blockBytes())));
        PayloadPass passed = PayloadPass.of(run, frames, PayloadPass.Length.of(declared), CafRules.ENDS);
        reader.drain();
        CleaningReport report = new CleaningReport(
                parameters.format(passed.audioBytes()),
                AssuranceLevel.L1,
                run.tally().droppedBytes(),
                run.tally().dropped(),
                passed.warnings());
        return Rebuilt.of(CafHead.bytes(parameters, passed.audioBytes()), new byte[0], report);
    }
}
