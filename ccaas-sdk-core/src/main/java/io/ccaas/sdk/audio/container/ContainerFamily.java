package io.ccaas.sdk.audio.container;

/**
 * A family of containers: proves an input and rebuilds it. Implementations have no state and copy no header, chunk, box, page header,
 * element or string: what they emit is audio inside proven framing, checked numbers and constants.
 */
public interface ContainerFamily {

    /**
     * Reads the whole input once and emits the audio on the way. The draft must stay invisible until this returns, because a fault may
     * show only at the end. The same bytes give the same result, from a file as from a stream.
     *
     * @param run the input, which stands behind leading tags, and where the output goes: {@code begin} is called once, {@code append}
     *     any number of times, {@code finish} and {@code close} never
     * @return the proven result
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when a byte cannot be accounted for
     */
    Rebuilt rebuild(CleaningRun run);

    /**
     * Whether the input must be able to start again, because what is needed first may lie at its end. A stream is then held in an
     * encrypted temporary file.
     *
     * @return whether {@link io.ccaas.sdk.audio.io.AudioSource#again()} is called
     */
    default boolean needsSeeking() {
        return false;
    }

    /**
     * Whether an input may hold several recordings, of which {@link CleaningRules#track()} chooses one.
     *
     * @return false, unless the container has tracks
     */
    default boolean hasTracks() {
        return false;
    }
}
