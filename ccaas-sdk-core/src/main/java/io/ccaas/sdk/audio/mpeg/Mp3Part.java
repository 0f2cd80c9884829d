package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
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

/** Frames of Layer III that are a whole input or a part of it, read and emitted as a plain MP3. */
public final class Mp3Part {

    private final CleaningRun run;
    private final FrameFacts<Mp3Header> facts;
    private final Mp3Output output;

    private Mp3Part(CleaningRun run, FrameFacts<Mp3Header> facts, Mp3Output output) {
        this.run = run;
        this.facts = facts;
        this.output = output;
    }

    /**
     * Reads and emits the frames.
     *
     * @param run its source stands at the first byte of the part
     * @param limit how many bytes belong to it
     * @return the part; the source stands behind it, or at the end of the input
     */
    public static Mp3Part read(CleaningRun run, long limit) {
        Mp3Output output = new Mp3Output(run);
        FrameFacts<Mp3Header> facts = FrameWalk.over(run, new Mp3Syntax(), output, limit);
        output.end();
        if (output.isShort() && run.rules().truncated() == CleaningRules.Truncated.REFUSED) {
            throw MpegRules.MP3_TRUNCATED.at(run.source().position());
        }
        return new Mp3Part(run, facts, output);
    }

    /**
     * The result, once everything around the part is in the tally too.
     *
     * @param around what was odd around the part
     * @return head and report
     */
    public Rebuilt rebuilt(List<AudioWarning> around) {
        return Rebuilt.of(output.head(), new byte[0], report(around));
    }

    private CleaningReport report(List<AudioWarning> around) {
        Mp3Header header = facts.reference();
        long samples = output.count() * header.samples();
        AudioFormat format =
                new AudioFormat(AudioContainer.MP3, "mp3", header.sampleRate(), header.channels(), samples);
        long dropped = run.tally().droppedBytes();
        return new CleaningReport(
                format, AssuranceLevel.L2, dropped, run.tally().dropped(), warnings(around));
    }

    private List<AudioWarning> warnings(List<AudioWarning> around) {
        Set<AudioWarning> warnings = EnumSet.noneOf(AudioWarning.class);
        warnings.addAll(around);
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
