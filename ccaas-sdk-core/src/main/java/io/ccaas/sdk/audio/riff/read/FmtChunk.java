package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.format.WavParameters.Form;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

/** Takes the few numbers out of a {@code fmt } chunk that pass on; everything else in it is left out. */
final class FmtChunk {

    static final int SMALLEST = 16;
    static final int LARGEST = 4096;

    private static final int EXTENSIBLE_TAG = 0xFFFE;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    /** MS and IMA ADPCM, OKI, G.721/G.726, G.729, G.723.1, MP3: planned, with rules of their own. */
    private static final Set<Integer> LATER =
            Set.of(0x02, 0x11, 0x10, 0x17, 0x14, 0x40, 0x45, 0x64, 0x83, 0x42, 0x111, 0x55);

    private final ByteBuffer body;
    private final long offset;

    private FmtChunk(byte[] body, long offset) {
        this.body = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        this.offset = offset;
    }

    /** Reads a body of {@link #SMALLEST} to {@link #LARGEST} bytes. */
    static WavParameters parse(byte[] body, long offset) {
        return new FmtChunk(body, offset).parameters();
    }

    /** How many bytes of the body mean something. */
    static int meaningful(WavParameters parameters, int size) {
        if (parameters.form() == Form.EXTENSIBLE) {
            return EXTENSIBLE_BYTES;
        }
        int most = parameters.codec().isPcm() ? SMALLEST : parameters.codec() == WavCodec.GSM_610 ? 20 : 18;
        return Math.min(most, size);
    }

    private WavParameters parameters() {
        int tag = unsigned(0);
        Form form = tag == EXTENSIBLE_TAG ? Form.EXTENSIBLE : Form.PLAIN;
        WavCodec codec = codec(form == Form.EXTENSIBLE ? subFormat() : tag, form);
        int channels = unsigned(2);
        long rate = body.getInt(4) & ChunkHeader.UNSIGNED_MAX;
        require(channels >= 1 && channels <= 32 && rate >= 1000 && rate <= 768_000);
        WavParameters parameters = new WavParameters(codec, form, channels, (int) rate);
        require(unsigned(12) == parameters.blockAlign());
        require(codec != WavCodec.GSM_610 || gsmIsStandard(channels));
        return parameters;
    }

    private WavCodec codec(int tag, Form form) {
        if (LATER.contains(tag)) {
            throw WavRules.WAV_CODEC_NOT_YET_SUPPORTED.at(offset);
        }
        boolean listed = tag == 1 || tag == 3 || tag == 6 || tag == 7 || (tag == 0x31 && form == Form.PLAIN);
        if (!listed) {
            throw WavRules.WAV_UNKNOWN_CODEC.at(offset);
        }
        int bits = tag == 0x31 ? 0 : unsigned(14);
        return WavCodec.of(tag, bits).orElseThrow(() -> WavRules.WAV_BAD_FMT.at(offset));
    }

    /** The format tag inside the GUID; the other 14 bytes of the GUID must be the constant ones. */
    private int subFormat() {
        require(body.capacity() >= EXTENSIBLE_BYTES && unsigned(16) >= 22);
        require(unsigned(18) <= unsigned(14));
        byte[] tail = Arrays.copyOfRange(body.array(), 26, EXTENSIBLE_BYTES);
        if (!Arrays.equals(tail, GUID_TAIL)) {
            throw WavRules.WAV_UNKNOWN_CODEC.at(offset);
        }
        return unsigned(24);
    }

    private boolean gsmIsStandard(int channels) {
        return channels == 1
                && body.capacity() >= 20
                && unsigned(16) == 2
                && unsigned(18) == WavCodec.GSM_BLOCK_SAMPLES;
    }

    private int unsigned(int at) {
        return body.getShort(at) & 0xFFFF;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw WavRules.WAV_BAD_FMT.at(offset);
        }
    }
}
