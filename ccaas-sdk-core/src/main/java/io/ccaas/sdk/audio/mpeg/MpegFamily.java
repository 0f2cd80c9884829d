package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import java.util.List;

/**
 * MP3: frames of Layer III in a row. The reported sample instants are those of all frames of sound, before a decoder cuts off delay and
 * padding.
 */
public final class MpegFamily implements ContainerFamily {

    /** The family has no state. */
    public MpegFamily() {}

    @Override
    public Rebuilt rebuild(CleaningRun run) {
        return Mp3Part.read(run, Long.MAX_VALUE).rebuilt(List.of());
    }
}
