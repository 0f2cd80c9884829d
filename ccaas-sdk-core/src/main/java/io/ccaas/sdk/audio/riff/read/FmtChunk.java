package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.riff.format.BlockShape;
import io.ccaas.sdk.audio.riff.format.MsCoefficients;
import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.format.WavParameters.Form;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Takes the few numbers out of a {@code fmt } chunk that pass on; everything else in it is left out. */
public final class FmtChunk {

    /** The fewest bytes of a body. */
    public static final int SMALLEST = 16;
    /** The most bytes of a body. */
    public static final int LARGEST = 4096;

    private static final int EXTENSIBLE_TAG = 0xFFFE;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int MP3_TAG = 0x55;
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private final ByteBuffer body;
    private final long offset;

    private FmtChunk(byte[] body, long offset) {
        this.body = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        this.offset = offset;
    }

    /**
     * Reads a body.
     *
     * @param body {@link #SMALLEST} to {@link #LARGEST} bytes
     * @param offset where the chunk starts, for a refusal
     * @return the numbers, in their ranges
     */
    public static WavParameters parse(byte[] body, long offset) {
        return new FmtChunk(body, offset).parameters();
    }

    /**
     * How many bytes of the body mean something.
     *
     * @param parameters what was read
     * @param size bytes of the body
     * @return at most the size
     */
    public static int meaningful(WavParameters parameters, int size) {
        return Math.min(parameters.fmtBytes(), size);
    }

    private WavParameters parameters() {
        int tag = unsigned(0);
        Form form = tag == EXTENSIBLE_TAG ? Form.EXTENSIBLE : Form.PLAIN;
        WavCodec codec = codec(form == Form.EXTENSIBLE ? subFormat() : tag);
        long rate = body.getInt(4) & ChunkHeader.UNSIGNED_MAX;
        WavParameters parameters =
                WavParameters.of(codec, form, unsigned(2), rate, unsigned(12)).orElseThrow(this::bad);
        require(extensionAgrees(codec.shape()));
        return parameters;
    }

    private WavCodec codec(int tag) {
        if (tag == MP3_TAG) {
            throw WavRules.WAV_MP3_NOT_FIRST.at(offset);
        }
        if (!WavCodec.lists(tag)) {
            throw WavRules.unknownCodec(tag).at(offset);
        }
        return WavCodec.of(tag, unsigned(14)).orElseThrow(this::bad);
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

    /** The count of samples in a block follows from its size; GSM has one count only, and Microsoft ADPCM one set of coefficients. */
    private boolean extensionAgrees(BlockShape shape) {
        if (shape == BlockShape.GSM) {
            return body.capacity() >= 20 && unsigned(16) == 2 && unsigned(18) == 320;
        }
        return shape != BlockShape.MS_ADPCM || (body.capacity() >= 50 && unsigned(16) >= 32 && standardCoefficients());
    }

    private boolean standardCoefficients() {
        int at = 22;
        boolean standard = unsigned(20) == MsCoefficients.PAIRS;
        for (int number : MsCoefficients.numbers()) {
            standard &= body.getShort(at) == number;
            at += 2;
        }
        return standard;
    }

    private int unsigned(int at) {
        return body.getShort(at) & 0xFFFF;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw bad();
        }
    }

    private AudioRefusedException bad() {
        return WavRules.WAV_BAD_FMT.at(offset);
    }
}
