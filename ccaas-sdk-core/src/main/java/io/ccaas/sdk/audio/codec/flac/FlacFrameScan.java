package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.Crc;
import java.util.Optional;

/**
 * Finds where frames end in a stream that does not say it. A frame ends where the check sum over it is right and a header with the next number
 * begins; the subframes are not decoded. Every byte is summed up once, whatever looks like a header. Not safe for use by several threads.
 */
public final class FlacFrameScan {

    private static final byte SYNC_1 = (byte) 0xFF;
    private static final int SYNC_2 = 0xF8;

    private final FlacStreamInfo info;
    private final FlacSequence frames;
    private int start;
    private int scanned;
    private int summedUp;
    private long sum;

    /**
     * Starts in front of the first frame.
     *
     * @param info the stream's parameters
     */
    public FlacFrameScan(FlacStreamInfo info) {
        this.info = info;
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
                FlacFrameHeader.find(info, window, 0, limit)
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
     */
    public void toLast(byte[] window, int limit, boolean end) {
        int last = end ? limit - 2 : limit - FlacFrameHeader.LONGEST;
        while (scanned <= last) {
            boolean sync = window[scanned] == SYNC_1 && (window[scanned + 1] & 0xFE) == SYNC_2;
            if (!sync || !boundary(window, limit)) {
                scanned++;
            }
        }
    }

    private boolean boundary(byte[] window, int limit) {
        Optional<FlacFrameHeader> header =
                FlacFrameHeader.find(info, window, scanned, limit - scanned).filter(frames::continues);
        if (header.isEmpty()) {
            return false;
        }
        sum = FlacSequence.CRC_16.update(sum, window, summedUp, scanned - summedUp);
        summedUp = scanned;
        if (sum != 0) {
            return false;
        }
        begin(header.get(), scanned);
        return true;
    }

    private void begin(FlacFrameHeader header, int at) {
        frames.count(header);
        start = at;
        scanned = at + header.length();
        summedUp = at;
        sum = 0;
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
        summedUp -= start;
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
