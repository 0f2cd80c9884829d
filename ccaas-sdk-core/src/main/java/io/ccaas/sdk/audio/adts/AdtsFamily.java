package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.frames.FrameFacts;
import io.ccaas.sdk.audio.frames.FrameWalk;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * AAC in ADTS frames. The reported sample instants are those of the core at its rate: SBR, which nothing announces here, may double what
 * is heard.
 */
public final class AdtsFamily implements ContainerFamily {

    private static final int SAMPLES = 1024;

    /** The family has no state. */
    public AdtsFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        AdtsOutput output = new AdtsOutput(run);
        FrameFacts<AdtsHeader> facts = FrameWalk.over(run, new AdtsSyntax(), output);
        output.end();
        return Rebuilt.appended(report(run, facts));
    }

    private static CleaningReport report(CleaningRun run, FrameFacts<AdtsHeader> facts) {
        AdtsHeader header = facts.reference();
        AudioFormat format = new AudioFormat(
                AudioContainer.ADTS, "aac", header.sampleRate(), header.channels(), facts.frames() * SAMPLES);
        long dropped = run.tally().droppedBytes();
        return new CleaningReport(
                format, AssuranceLevel.L2, dropped, run.tally().dropped(), warnings(facts));
    }

    private static List<AudioWarning> warnings(FrameFacts<AdtsHeader> facts) {
        Set<AudioWarning> warnings = EnumSet.noneOf(AudioWarning.class);
        if (facts.truncated()) {
            warnings.add(AudioWarning.TRUNCATED);
        }
        if (facts.lastFrameDropped()) {
            warnings.add(AudioWarning.LAST_FRAME_DROPPED);
        }
        return List.copyOf(warnings);
    }
}
