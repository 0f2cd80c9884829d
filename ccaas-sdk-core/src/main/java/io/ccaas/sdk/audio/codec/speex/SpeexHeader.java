package io.ccaas.sdk.audio.codec.speex;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The parameters of a Speex stream (Speex manual, table 8.1): sample rate, mode, channels, frames of a packet, and whether bit rates vary
 * pass from input to output. Version text, bit rate and reserved fields are written as constants. Immutable.
 */
public final class SpeexHeader {

    private static final byte[] MAGIC = "Speex   ".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] VERSION = "1.2.1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BYTES = 80;
    private static final int NARROW_FRAME = 160;
    private static final int BITSTREAM_VERSION = 4;
    private static final int MOST_EXTRA = 100;
    private static final int[] LOOK_AHEAD = {40, 143, 349};

    private final int sampleRate;
    private final int mode;
    private final int channels;
    private final int framesPerPacket;
    private final int variable;
    private final int extraHeaders;

    private SpeexHeader(ByteBuffer in) {
        this.sampleRate = in.getInt(36);
        this.mode = in.getInt(40);
        this.channels = in.getInt(48);
        this.variable = in.getInt(60);
        this.framesPerPacket = in.getInt(64);
        this.extraHeaders = in.getInt(68);
    }

    /**
     * Checks the packet. Bytes behind its end are left out.
     *
     * @param packet the packet
     * @param at where it lies, in bytes from the start of the input
     * @return the parameters
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SPEEX_HEADER}
     */
    public static SpeexHeader parse(byte[] packet, long at) {
        ByteBuffer in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        if (packet.length < BYTES || !in.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw SpeexRules.SPEEX_HEADER.at(at);
        }
        SpeexHeader header = new SpeexHeader(in);
        boolean known = in.getInt(28) == 1 && in.getInt(32) == BYTES && in.getInt(44) == BITSTREAM_VERSION;
        if (!known || !header.isInRange() || in.getInt(56) != header.frameSize()) {
            throw SpeexRules.SPEEX_HEADER.at(at);
        }
        return header;
    }

    private boolean isInRange() {
        return within(sampleRate, 6000, 48_000)
                && within(mode, 0, 2)
                && within(channels, 1, 2)
                && within(variable, 0, 1)
                && within(framesPerPacket, 1, 10)
                && within(extraHeaders, 0, MOST_EXTRA);
    }

    private static boolean within(int value, int lowest, int highest) {
        return value >= lowest && value <= highest;
    }

    /**
     * Samples per second of one channel.
     *
     * @return 6000 to 48000
     */
    public int sampleRate() {
        return sampleRate;
    }

    /**
     * How many bands a frame may have.
     *
     * @return 0 for narrow band, 1 for wide band, 2 for ultra-wide band
     */
    public int mode() {
        return mode;
    }

    /**
     * How many channels there are; two are made of one by in-band messages.
     *
     * @return 1 or 2
     */
    public int channels() {
        return channels;
    }

    /**
     * How many frames a packet holds.
     *
     * @return 1 to 10
     */
    public int framesPerPacket() {
        return framesPerPacket;
    }

    /**
     * How many samples a frame holds.
     *
     * @return 160, 320 or 640
     */
    public int frameSize() {
        return NARROW_FRAME << (mode & 3);
    }

    /**
     * By how many samples encoders of this mode look ahead, which players leave out at the start.
     *
     * @return 40, 143 or 349
     */
    public int lookAhead() {
        return LOOK_AHEAD[mode];
    }

    /**
     * How many packets of unknown content stand between the comment and the audio of the input; none of them passes.
     *
     * @return 0 to 100
     */
    public int extraHeaders() {
        return extraHeaders;
    }

    /**
     * The canonical packet.
     *
     * @return 80 bytes
     */
    public byte[] toPacket() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put(VERSION).position(28);
        out.putInt(1).putInt(BYTES).putInt(sampleRate).putInt(mode).putInt(BITSTREAM_VERSION);
        out.putInt(channels).putInt(-1).putInt(frameSize()).putInt(variable).putInt(framesPerPacket);
        return out.array();
    }

    /**
     * The canonical second packet: no vendor, no comment.
     *
     * @return 8 zero bytes
     */
    public static byte[] commentPacket() {
        return new byte[8];
    }
}
