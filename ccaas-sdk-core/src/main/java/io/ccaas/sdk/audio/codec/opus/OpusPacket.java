package io.ccaas.sdk.audio.codec.opus;

import java.util.Arrays;

/**
 * Checks Opus packets by the requirements R1 to R7 of RFC 6716, 3.4, and makes their padding zero. The padding of a packet of code 3 is no
 * audio for the decoder of RFC 6716; extensions that live in it are removed with it. Lengths stay as they are.
 */
public final class OpusPacket {

    /** Samples at 48 kHz of the longest packet: 120 ms. */
    public static final int LONGEST = 5760;

    /** The most bytes that a packet may have in any container: 48 frames of 1275 bytes with room for padding. */
    public static final int LARGEST = 61_440;

    private static final int LARGEST_FRAME = 1275;
    private static final int[] SILK = {480, 960, 1920, 2880};
    private static final int[] HYBRID = {480, 960};
    private static final int[] CELT = {120, 240, 480, 960};

    private final byte[] bytes;
    private final int end;
    private final long shift;
    private int next;
    private int padding;

    private OpusPacket(byte[] bytes, int offset, int length, long at) {
        this.bytes = bytes;
        this.next = offset;
        this.end = offset + length;
        this.shift = at - offset;
    }

    /**
     * Checks a packet of one stream, and makes its padding zero in place.
     *
     * @param bytes where the packet lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return its duration in samples at 48 kHz, 120 to 5760
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OPUS_PACKET}
     */
    public static int neutralise(byte[] bytes, int offset, int length, long at) {
        OpusPacket packet = new OpusPacket(bytes, offset, length, at);
        return packet.one(false);
    }

    /**
     * Checks a packet of a stream with a mapping table: all streams but the last are framed as RFC 6716, appendix B, says.
     *
     * @param head tells how many streams there are
     * @param bytes where the packet lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return its duration in samples at 48 kHz, 120 to 5760; the same for all streams
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OPUS_PACKET}
     */
    public static int neutralise(OpusHead head, byte[] bytes, int offset, int length, long at) {
        OpusPacket packet = new OpusPacket(bytes, offset, length, at);
        int duration = packet.one(head.streams() > 1);
        for (int stream = 2; stream <= head.streams(); stream++) {
            packet.require(packet.one(stream < head.streams()) == duration);
        }
        return duration;
    }

    private int one(boolean delimited) {
        int toc = octet();
        padding = 0;
        int frames = switch (toc & 3) {
            case 0 -> equal(1, delimited);
            case 1 -> equal(2, delimited);
            case 2 -> unequal(2, delimited);
            default -> counted(delimited);
        };
        int duration = frames * frameSamples(toc >> 3);
        require(duration <= LONGEST);
        return duration;
    }

    /** Code 3: a byte with the count of frames, whether their lengths differ, and whether there is padding (R5). */
    private int counted(boolean delimited) {
        int octet = octet();
        int frames = octet & 0x3F;
        require(frames >= 1 && frames <= 48);
        for (int part = (octet & 0x40) == 0 ? 0 : 255; part == 255; padding += part == 255 ? 254 : part) {
            part = octet();
        }
        return (octet & 0x80) == 0 ? equal(frames, delimited) : unequal(frames, delimited);
    }

    private int equal(int frames, boolean delimited) {
        int rest = end - next - padding;
        int size = delimited ? frameLength() : rest / frames;
        require(delimited || (rest >= 0 && rest % frames == 0));
        require(size <= LARGEST_FRAME);
        leave((long) size * frames);
        return frames;
    }

    private int unequal(int frames, boolean delimited) {
        long sum = 0;
        for (int i = 1; i < frames; i++) {
            sum += frameLength();
        }
        long last = delimited ? frameLength() : end - next - padding - sum;
        require(last >= 0 && last <= LARGEST_FRAME);
        leave(sum + last);
        return frames;
    }

    /** Steps over the frames, which are audio, and the padding, which is none. */
    private void leave(long audio) {
        require(audio + padding <= end - next);
        next += (int) audio;
        Arrays.fill(bytes, next, next + padding, (byte) 0);
        next += padding;
    }

    /** One or two bytes (RFC 6716, 3.2.1). */
    private int frameLength() {
        int first = octet();
        return first < 252 ? first : first + 4 * octet();
    }

    private int octet() {
        require(next < end);
        return bytes[next++] & 0xFF;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw OpusRules.OPUS_PACKET.at(shift + Math.min(next, end));
        }
    }

    private static int frameSamples(int config) {
        if (config < 12) {
            return SILK[config & 3];
        }
        return config < 16 ? HYBRID[config & 1] : CELT[config & 3];
    }
}
