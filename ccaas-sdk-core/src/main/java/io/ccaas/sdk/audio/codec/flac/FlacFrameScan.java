package io.ccaas.sdk.audio.codec.flac;

import java.util.Optional;

/**
 * Finds where frames end in a stream that does not say it. A frame ends where the check sum over it is right and a header with the next number
 * begins; the subframes are not decoded. Every byte is summed up once, whatever looks like a header. Not safe for use by several threads.
 */
public final class FlacFrameScan {

    private static final byte SYNC_1 = (byte) 0xFF;
    private static final int SYNC_2 = 0xF8;

    private final FlacSequence frames;
    private final FrameSum sum = new FrameSum();
    private int start;
    private int scanned;

    /**
     * Starts in front of the first frame.
     *
     * @param info the stream's parameters
     */
    public FlacFrameScan(FlacStreamInfo info) {
        this.frames = new FlacSequence(info);
    }

    /**
     * Takes the header of the first frame.
     *
     * @param window bytes of the stream from the first frame on
     * @param limit how many there are
     * @param at where the first lies, in bytes from the start of the input
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code FLAC_FIRST_FRAME}
     */
    public void first(byte[] window, int limit, long at) {
        begin(
                FlacFrameHeader.find(window, 0, limit)
                        .filter(frames::continues)
                        .orElseThrow(() -> FlacRules.FLAC_FIRST_FRAME.at(at)),
                0);
    }

    /**
     * Moves on to the last frame that begins among these bytes.
     *
     * @param window bytes of the stream, of which those in front of {@link #start()} are no longer looked at
     * @param limit how many there are; a header near them is left for later
     * @param end whether no more will come
     * @param at where the window lies, in bytes from the start of the input
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code FLAC_FRAME} when a frame begins that is not the next one
     */
    public void toLast(byte[] window, int limit, boolean end, long at) {
        int last = end ? limit - 2 : limit - FlacFrameHeader.LONGEST;
        while (scanned <= last) {
            if (isSync(window, scanned)) {
                Optional<FlacFrameHeader> header = FlacFrameHeader.find(window, scanned, limit - scanned);
                if (header.isPresent() && sum.mayEndAt(window, scanned)) {
                    proveEnd(window, header.get(), at);
                    begin(header.get(), scanned);
                    continue;
                }
            }
            scanned++;
        }
    }

    static boolean isSync(byte[] bytes, int at) {
        return bytes[at] == SYNC_1 && (bytes[at + 1] & 0xFE) == SYNC_2;
    }

    private void proveEnd(byte[] window, FlacFrameHeader next, long at) {
        if (!frames.continues(next) || FrameSum.endsWithZeros(window, start, scanned)) {
            throw FlacRules.FLAC_FRAME.at(at + scanned);
        }
    }

    private void begin(FlacFrameHeader header, int at) {
        frames.count(header);
        start = at;
        scanned = at + header.length();
        sum.startAt(at);
    }

    /**
     * Whether the last frame ends at a place.
     *
     * @param window bytes of the stream
     * @param place counted from the start of the window
     * @return whether the check sum over the frame is right
     */
    public boolean endsAt(byte[] window, int place) {
        return place > start && FlacSequence.isWhole(window, start, place - start);
    }

    /**
     * Where the current frame starts; what lies in front of it is proven.
     *
     * @return counted from the start of the window
     */
    public int start() {
        return start;
    }

    /** Is told that the bytes in front of {@link #start()} were taken out of the window. */
    public void moved() {
        scanned -= start;
        sum.move(start);
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
