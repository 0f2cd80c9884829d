package io.ccaas.sdk.audio.matroska;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.matroska.read.MatroskaReader;
import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.List;

/**
 * Matroska and WebM (RFC 9559). One track passes: the only audio track, or the chosen one. Its packets keep their order; blocks, their
 * times and clusters follow from them.
 */
public final class MatroskaFamily implements ContainerFamily {

    /** The family has no state. */
    public MatroskaFamily() {}

    @Override
    public boolean hasTracks() {
        return true;
    }

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        TrackCopy copy = new TrackCopy(run.draft());
        List<AudioWarning> warnings = MatroskaReader.read(run, copy);
        return copy.end(run, warnings);
    }
}
