package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.List;

/**
 * FLAC files. The frames pass in one reading; the head, whose length is always the same, is settled at the end, when the samples are
 * counted. A recording that was cut out of a longer one is refused, because its frames would have to be numbered anew.
 */
public final class FlacFamily implements ContainerFamily {

    private static final byte[] NO_TAIL = {};

    /** The family has no state. */
    public FlacFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        FlacStreamInfo declared = new MetadataBlocks(run).read();
        run.draft().begin(FlacHead.bytes(declared));
        FlacStreamInfo proven = new FlacFrames(run, declared).pass();
        if (declared.samples() != 0 && declared.samples() != proven.samples()) {
            throw FlacFileRules.FLAC_TOTAL_SAMPLES.at(run.source().position());
        }
        return Rebuilt.of(FlacHead.bytes(proven), NO_TAIL, report(proven, run.tally()));
    }

    private static CleaningReport report(FlacStreamInfo info, Tally tally) {
        AudioFormat format =
                new AudioFormat(AudioContainer.FLAC, "flac", info.sampleRate(), info.channels(), info.samples());
        return new CleaningReport(format, AssuranceLevel.L2, tally.droppedBytes(), tally.dropped(), List.of());
    }
}
