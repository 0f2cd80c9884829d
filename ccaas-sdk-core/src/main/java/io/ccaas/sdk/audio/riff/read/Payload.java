package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.riff.format.WavParameters;

/** What happens to the body of the {@code data} chunk while the walk passes it. */
@FunctionalInterface
public interface Payload {

    /**
     * Moves the source over the audio. Must apply {@link io.ccaas.sdk.audio.tags.TailTest} when {@link Declared#endIsDoubtful(long)} says so, before the
     * last bytes are let go.
     *
     * @param source stands at the first byte of audio
     * @param declared what the header says
     * @param parameters the proven numbers
     * @param factFrames what a {@code fact} chunk says, or -1
     * @return how many bytes there were, before they are cut to whole blocks
     */
    long pass(AudioSource source, Declared declared, WavParameters parameters, long factFrames);

    /**
     * For a file whose end is not in doubt: moves on without reading the audio.
     *
     * @return a payload that needs a source that knows its length
     */
    static Payload skipped() {
        return (source, declared, parameters, factFrames) -> source.skip(declared.within(source.remaining()));
    }
}
