package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How frames of one kind are recognised.
 *
 * @param <H> what a header says
 */
public interface FrameSyntax<H> {

    /**
     * Reads a header.
     *
     * @param bytes where it lies
     * @param at its first byte
     * @param end end of what may be read
     * @return what it says, or null where none stands
     */
    @Nullable
    H header(byte[] bytes, int at, int end);

    /**
     * How long a frame is.
     *
     * @param header its header
     * @return bytes, with the header
     */
    int length(H header);

    /**
     * Whether two frames may belong to one stream.
     *
     * @param first one frame
     * @param next a later one
     * @return whether what must stay the same did
     */
    boolean sameStream(H first, H next);

    /**
     * Whether a first frame may differ from the ones behind it, because it holds counts and no sound.
     *
     * @param bytes where the whole frame lies
     * @param at its first byte
     * @param first its header
     * @param next the header behind it
     * @return false unless the format knows such frames
     */
    default boolean mayPrecede(byte[] bytes, int at, H first, H next) {
        return false;
    }

    /**
     * How many bytes a header takes.
     *
     * @return bytes
     */
    int headerBytes();

    /**
     * The longest frame.
     *
     * @return bytes, at most 8191
     */
    int longest();

    /**
     * The refusal of an input without audio.
     *
     * @param head its first bytes, up to 64 KiB
     * @return how it is worded
     */
    Refusal noAudio(byte[] head);

    /**
     * The refusal of bytes between frames.
     *
     * @return how it is worded
     */
    Refusal discontinuity();

    /**
     * The refusal of a last frame that is cut, where it is asked for.
     *
     * @return how it is worded
     */
    Refusal truncated();

    /**
     * What a run of frames is called.
     *
     * @return a constant
     */
    String kind();
}
