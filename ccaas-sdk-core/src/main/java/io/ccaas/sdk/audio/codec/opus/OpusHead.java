package io.ccaas.sdk.audio.codec.opus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The parameters of an Opus stream (RFC 7845, 5.1). Only these numbers pass from input to output: channels, pre-skip, gain, a sample rate
 * out of a short list, and one of the mapping tables that encoders write. Immutable.
 */
public final class OpusHead {

    /** Samples per second in which Opus counts, whatever the input's rate was. */
    public static final int CLOCK = 48_000;

    private static final byte[] MAGIC = "OpusHead".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SHORT_BYTES = 19;
    private static final int MOST_CHANNELS = 8;
    /** What RFC 7845 asks for behind a cut, 80 ms, and the longest packet. */
    private static final int MOST_PRE_SKIP = 3840 + 5760;
    /** 24 dB. */
    private static final int MOST_GAIN = 24 * 256;
    /** For each count of channels: streams, coupled streams, and the order of Vorbis (RFC 7845, 5.1.1.2), as encoders write it. */
    private static final byte[][] TABLES = {
        {1, 0, 0},
        {1, 1, 0, 1},
        {2, 1, 0, 2, 1},
        {2, 2, 0, 1, 2, 3},
        {3, 2, 0, 4, 1, 2, 3},
        {4, 2, 0, 4, 1, 2, 3, 5},
        {4, 3, 0, 4, 1, 2, 3, 5, 6},
        {5, 3, 0, 6, 1, 2, 3, 4, 5, 7}
    };

    private static final int[] RATES = {8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000};

    private final int channels;
    private final int preSkip;
    private final int inputRate;
    private final int gain;
    private final byte[] table;

    private OpusHead(int channels, int preSkip, int inputRate, int gain, byte[] table) {
        this.channels = channels;
        this.preSkip = preSkip;
        this.inputRate = inputRate;
        this.gain = gain;
        this.table = table;
    }

    /**
     * Checks a header packet, as Ogg and Matroska hold it. Bytes behind its end are left out.
     *
     * @param packet the packet
     * @param at where it lies, in bytes from the start of the input
     * @return the parameters
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OPUS_HEAD} or {@code OPUS_MAPPING}
     */
    public static OpusHead parse(byte[] packet, long at) {
        boolean magic = packet.length >= SHORT_BYTES && Arrays.equals(packet, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        // A change of the high half of the version is one that nobody can know (RFC 7845, 5.1).
        if (!magic || (packet[8] & 0xF0) != 0) {
            throw OpusRules.OPUS_HEAD.at(at);
        }
        ByteBuffer fields = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        byte[] rest = Arrays.copyOfRange(packet, SHORT_BYTES, packet.length);
        return of(
                packet[9] & 0xFF,
                fields.getShort(10) & 0xFFFF,
                fields.getInt(12) & 0xFFFF_FFFFL,
                fields.getShort(16),
                packet[18] & 0xFF,
                rest,
                at);
    }

    /**
     * Checks numbers that a container holds in a form of its own, as the {@code dOps} box of MP4 does.
     *
     * @param channels as declared
     * @param preSkip samples at 48 kHz to leave out at the start, 0 to 9600
     * @param inputRate as declared
     * @param gain in 1/256 dB, -6144 to 6144
     * @param family channel mapping family, as declared
     * @param table what follows the family: count of streams, count of coupled streams, one byte a channel; looked at for family 1 only
     * @param at where it lies, in bytes from the start of the input
     * @return the parameters
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OPUS_HEAD} or {@code OPUS_MAPPING}
     */
    public static OpusHead of(int channels, int preSkip, long inputRate, int gain, int family, byte[] table, long at) {
        if (family != 0 && family != 1) {
            throw OpusRules.OPUS_MAPPING.at(at);
        }
        int most = family == 0 ? 2 : MOST_CHANNELS;
        boolean fits = channels >= 1
                && channels <= most
                && preSkip >= 0
                && preSkip <= MOST_PRE_SKIP
                && Math.abs(gain) <= MOST_GAIN;
        if (!fits || (family == 1 && !isTable(table, channels))) {
            throw OpusRules.OPUS_HEAD.at(at);
        }
        byte[] kept = Arrays.copyOf(table, family == 0 ? 0 : 2 + channels);
        return new OpusHead(channels, preSkip, canonicalRate(inputRate), gain, kept);
    }

    /** The usual one, or a stream for each channel. */
    private static boolean isTable(byte[] table, int channels) {
        byte[] alone = new byte[2 + channels];
        alone[0] = (byte) channels;
        for (int i = 0; i < channels; i++) {
            alone[2 + i] = (byte) i;
        }
        byte[] kept = Arrays.copyOf(table, alone.length);
        return table.length >= alone.length
                && (Arrays.equals(kept, alone) || Arrays.equals(kept, TABLES[channels - 1]));
    }

    /** The field tells only what the recorder was fed with; four free bytes shrink to a choice of nine. */
    private static int canonicalRate(long declared) {
        return Arrays.stream(RATES).filter(rate -> rate == declared).findFirst().orElse(CLOCK);
    }

    /**
     * How many channels come out of the decoder.
     *
     * @return 1 to 8
     */
    public int channels() {
        return channels;
    }

    /**
     * How many samples to leave out at the start.
     *
     * @return samples at 48 kHz, 0 to 9600
     */
    public int preSkip() {
        return preSkip;
    }

    /**
     * The rate of what the recorder was fed with.
     *
     * @return one of nine usual rates; 48000 where the input declared another
     */
    public int inputRate() {
        return inputRate;
    }

    /**
     * How much louder a player must make it.
     *
     * @return 1/256 dB, -6144 to 6144
     */
    public int gain() {
        return gain;
    }

    /**
     * What the channels mean.
     *
     * @return 0 for mono and stereo, 1 for the order of Vorbis with {@link #table()}
     */
    public int family() {
        return table.length == 0 ? 0 : 1;
    }

    /**
     * The mapping of family 1: count of streams, count of coupled streams, one byte a channel.
     *
     * @return a copy; empty for family 0
     */
    public byte[] table() {
        return table.clone();
    }

    /**
     * How many Opus packets one packet of the container holds, one behind the other.
     *
     * @return 1 to 8
     */
    public int streams() {
        return table.length == 0 ? 1 : table[0];
    }

    /**
     * The canonical header packet.
     *
     * @return 19 bytes for family 0, 21 and one a channel for family 1
     */
    public byte[] toPacket() {
        ByteBuffer out = ByteBuffer.allocate(SHORT_BYTES + table.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put((byte) 1).put((byte) channels).putShort((short) preSkip);
        out.putInt(inputRate).putShort((short) gain).put((byte) family()).put(table);
        return out.array();
    }
}
