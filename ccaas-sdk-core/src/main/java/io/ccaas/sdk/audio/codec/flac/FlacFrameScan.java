package io.ccaas.sdk.audio.codec.flac;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where frames end in a stream that does not say it: a frame ends where its codes do, with a right check sum, and the next header follows. Not safe
 * for use by several threads.
 */
public final class FlacFrameScan {

    private static final int NOWHERE = -1;

    private final FlacSequence frames;
    private @Nullable FlacFrameHeader header;
    private int start;
    private int behind = NOWHERE;

    /**
     * Starts in front of the first frame.
     *
     * @param info the stream's parameters
     */
    public FlacFrameScan(FlacStreamInfo info) {
        this.frames = new FlacSequence(info);
    }

    /**
     * Moves on to the last frame that begins among these bytes.
     *
     * @param window bytes of the stream, of which those in front of {@link #start()} are no longer looked at
     * @param limit how many there are; a header near them is left for later
     * @param end whether no more will come
     * @param at where the window lies, in bytes from the start of the input
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code FLAC_FIRST_FRAME} when no first frame begins, {@code FLAC_FRAME} when a frame is
     *     damaged or is not the next one
     */
    public void toLast(byte[] window, int limit, boolean end, long at) {
        if (header == null) {
            header = FlacFrameHeader.find(window, 0, limit)
                    .filter(frames::continues)
                    .orElseThrow(() -> FlacRules.FLAC_FIRST_FRAME.at(at));
            frames.count(header);
        }
        while (behind == NOWHERE) {
            int length = frames.length(window, start, limit - start, header);
            if (length == Subframes.NONE) {
                throw FlacRules.FLAC_FRAME.at(at + start);
            }
            int next = start + length;
            if (length == Subframes.MORE || (!end && limit - next < FlacFrameHeader.LONGEST)) {
                return;
            }
            next(window, next, limit, at);
        }
    }

    private void next(byte[] window, int place, int limit, long at) {
        Optional<FlacFrameHeader> next = FlacFrameHeader.find(window, place, limit - place);
        if (next.isEmpty()) {
            behind = place;
            return;
        }
        header = next.filter(frames::continues).orElseThrow(() -> FlacRules.FLAC_FRAME.at(at + place));
        frames.count(header);
        start = place;
    }

    /**
     * Where the current frame starts; what lies in front of it is proven.
     *
     * @return counted from the start of the window
     */
    public int start() {
        return start;
    }

    /**
     * Whether the current frame is whole and no frame follows it.
     *
     * @return then {@link #end()} says where it ends
     */
    public boolean ended() {
        return behind != NOWHERE;
    }

    /**
     * Where the last frame ends, when {@link #ended()}.
     *
     * @return counted from the start of the window
     */
    public int end() {
        return behind;
    }

    /** Is told that the bytes in front of {@link #start()} were taken out of the window. */
    public void moved() {
        behind -= behind == NOWHERE ? 0 : start;
        start = 0;
    }

    /**
     * The parameters with what the frames prove.
     *
     * @return see {@link FlacSequence#proven()}; counts the current frame too
     */
    public FlacStreamInfo proven() {
        return frames.proven();
    }
}
