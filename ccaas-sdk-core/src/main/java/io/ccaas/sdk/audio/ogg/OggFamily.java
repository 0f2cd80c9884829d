package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.ogg.stream.OggStream;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Ogg with Opus, Vorbis, Speex or FLAC, chained or not. Every page is written anew in one pass: which packets share one, and its position,
 * follow from the packets alone. The report counts the samples that a player gives out: durations of the packets without
 * what pre-skip and positions leave out.
 */
public final class OggFamily implements ContainerFamily {

    /** The family has no state. */
    public OggFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        run.draft().begin(new byte[0]);
        OggChain chain = new OggChain(run);
        chain.read();
        OggStream stream = chain.format(run.source());
        AudioFormat format = new AudioFormat(
                AudioContainer.OGG, stream.codec(), stream.sampleRate(), stream.channels(), chain.played());
        List<AudioWarning> warnings = new ArrayList<>();
        if (chain.isTruncated()) {
            warnings.add(AudioWarning.TRUNCATED);
        }
        if (chain.hasGaps()) {
            warnings.add(AudioWarning.GAPS_CLOSED);
        }
        Tally tally = run.tally();
        return Rebuilt.appended(
                new CleaningReport(format, AssuranceLevel.L2, tally.droppedBytes(), tally.dropped(), warnings));
    }
}
