package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.mpeg.Mp3Part;
import io.ccaas.sdk.audio.riff.read.Mp3Wav;

/** MP3 frames in a RIFF file, whose first chunk says so: they leave it as a plain MP3. */
public final class Mp3WavFamily implements ContainerFamily {

    /** The family has no state. */
    public Mp3WavFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        Mp3Wav wav = Mp3Wav.open(run);
        Mp3Part frames = Mp3Part.read(run, wav.length());
        return frames.rebuilt(wav.passRest());
    }
}
