package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.audio.codec.amr.AmrBand;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** AMR files of one band: a line of text and frames. Files of several channels are refused before they come here. */
public enum AmrFamily implements ContainerFamily {
    /** Narrow-band. */
    NARROW("#!AMR\n", AmrBand.NARROW, AudioContainer.AMR),
    /** Wide-band. */
    WIDE("#!AMR-WB\n", AmrBand.WIDE, AudioContainer.AMR_WB);

    private final String magic;
    private final AmrBand band;
    private final AudioContainer container;

    AmrFamily(String magic, AmrBand band, AudioContainer container) {
        this.magic = magic;
        this.band = band;
        this.container = container;
    }

    /**
     * How its files begin.
     *
     * @return a constant
     */
    public String magic() {
        return magic;
    }

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        byte[] head = magic.getBytes(StandardCharsets.US_ASCII);
        run.draft().begin(head);
        long frames = new AmrReader(run, band).copy(head.length);
        AudioFormat format =
                new AudioFormat(container, band.text(), band.sampleRate(), 1, frames * band.samplesPerFrame());
        return Rebuilt.of(
                head,
                new byte[0],
                new CleaningReport(
                        format,
                        AssuranceLevel.L2,
                        run.tally().droppedBytes(),
                        run.tally().dropped(),
                        List.of()));
    }
}
