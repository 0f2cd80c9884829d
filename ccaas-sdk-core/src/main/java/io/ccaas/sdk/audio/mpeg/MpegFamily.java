package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.container.CleaningRules;
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
 * MP3: frames of Layer III in a row. The reported sample instants are those of all frames of sound, before a decoder cuts off delay and
 * padding.
 */
public final class MpegFamily implements ContainerFamily {

    /** The family has no state. */
    public MpegFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        return rebuild(run, Long.MAX_VALUE);
    }

    /**
     * Takes a part of an input, for a container that holds such frames as they are.
     *
     * @param run its source stands at the first byte of the part
     * @param limit how many bytes belong to it
     * @return the result; the source stands behind the part, or at the end of the input
     */
    public static Rebuilt rebuild(CleaningRun run, long limit) {
        Mp3Output output = new Mp3Output(run);
        FrameFacts<Mp3Header> facts = FrameWalk.over(run, new Mp3Syntax(), output, limit);
        output.end();
        if (output.isShort() && run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
            throw MpegRules.MP3_TRUNCATED.at(run.source().position());
        }
        return Rebuilt.of(output.head(), new byte[0], report(run, facts, output));
    }

    private static CleaningReport report(CleaningRun run, FrameFacts<Mp3Header> facts, Mp3Output output) {
        Mp3Header header = facts.reference();
        long samples = output.count() * header.samples();
        AudioFormat format =
                new AudioFormat(AudioContainer.MP3, "mp3", header.sampleRate(), header.channels(), samples);
        long dropped = run.tally().droppedBytes();
        return new CleaningReport(
                format, AssuranceLevel.L2, dropped, run.tally().dropped(), warnings(facts, output));
    }

    private static List<AudioWarning> warnings(FrameFacts<Mp3Header> facts, Mp3Output output) {
        Set<AudioWarning> warnings = EnumSet.noneOf(AudioWarning.class);
        if (facts.truncated() || output.isShort()) {
            warnings.add(AudioWarning.TRUNCATED);
        }
        if (facts.lastFrameDropped()) {
            warnings.add(AudioWarning.LAST_FRAME_DROPPED);
        }
        if (output.repaired()) {
            warnings.add(AudioWarning.CRC_REPAIRED);
        }
        return List.copyOf(warnings);
    }
}
