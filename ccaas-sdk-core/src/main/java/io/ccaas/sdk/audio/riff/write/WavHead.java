package io.ccaas.sdk.audio.riff.write;

import io.ccaas.sdk.audio.riff.format.BlockShape;
import io.ccaas.sdk.audio.riff.format.MsCoefficients;
import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.format.WavParameters.Form;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes in front of the audio, made from numbers only (Microsoft "Multiple channel audio data and WAVE files", EBU Tech 3306
 * for RF64). Every field that a reader can compute is computed.
 */
public final class WavHead {

    /** 0xFFFFFFFF means unknown in a RIFF size, so the largest even size below it is the last that fits. */
    private static final long LARGEST_RIFF = 0xFFFF_FFFEL;

    private static final int DS64_BYTES = 28;
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private final WavParameters parameters;
    private final long dataBytes;
    private final long frames;

    private WavHead(WavParameters parameters, long dataBytes, long frames) {
        this.parameters = parameters;
        this.dataBytes = dataBytes;
        this.frames = frames;
    }

    /**
     * Makes a head.
     *
     * @param parameters the proven numbers
     * @param dataBytes bytes of audio, a multiple of the block size
     * @param frames sample instants
     * @return everything up to the first byte of audio
     */
    public static byte[] bytes(WavParameters parameters, long dataBytes, long frames) {
        return new WavHead(parameters, dataBytes, frames).build();
    }

    /**
     * What follows the audio.
     *
     * @param dataBytes bytes of audio
     * @return a zero byte after an odd count, else nothing
     */
    public static byte[] tail(long dataBytes) {
        return new byte[(int) (dataBytes & 1)];
    }

    private byte[] build() {
        boolean large = riffSize(false) > LARGEST_RIFF;
        ByteBuffer out = ByteBuffer.allocate(headSize(large)).order(ByteOrder.LITTLE_ENDIAN);
        id(out, large ? "RF64" : "RIFF").putInt(large ? -1 : (int) riffSize(false));
        id(out, "WAVE");
        if (large) {
            id(out, "ds64")
                    .putInt(DS64_BYTES)
                    .putLong(riffSize(true))
                    .putLong(dataBytes)
                    .putLong(frames)
                    .putInt(0);
        }
        fmt(out);
        if (!parameters.codec().isPcm()) {
            id(out, "fact").putInt(4).putInt((int) Math.min(frames, 0xFFFF_FFFFL));
        }
        id(out, "data").putInt(large ? -1 : (int) dataBytes);
        return out.array();
    }

    private void fmt(ByteBuffer out) {
        WavCodec codec = parameters.codec();
        boolean extensible = parameters.form() == Form.EXTENSIBLE;
        int align = parameters.blockAlign();
        long perSecond = (long) parameters.sampleRate() * align / parameters.samplesPerBlock();
        id(out, "fmt ").putInt(parameters.fmtBytes());
        out.putShort((short) (extensible ? 0xFFFE : codec.tag())).putShort((short) parameters.channels());
        out.putInt(parameters.sampleRate()).putInt((int) perSecond);
        out.putShort((short) align).putShort((short) codec.bits());
        if (extensible) {
            out.putShort((short) 22).putShort((short) codec.bits()).putInt(ChannelMask.of(parameters.channels()));
            out.putShort((short) codec.tag()).put(GUID_TAIL);
        } else if (!codec.isPcm()) {
            extension(out, parameters.fmtBytes() - 18);
        }
    }

    /** What block codecs say about their blocks; the auxiliary number of others is zero. */
    private void extension(ByteBuffer out, int bytes) {
        BlockShape shape = parameters.codec().shape();
        boolean tells = shape == BlockShape.GSM || shape == BlockShape.IMA_ADPCM || shape == BlockShape.MS_ADPCM;
        out.putShort((short) bytes);
        if (bytes > 0) {
            out.putShort((short) (tells ? parameters.samplesPerBlock() : 0));
        }
        if (shape == BlockShape.MS_ADPCM) {
            out.putShort((short) MsCoefficients.PAIRS);
            for (int number : MsCoefficients.numbers()) {
                out.putShort((short) number);
            }
        }
    }

    private int headSize(boolean large) {
        int fact = parameters.codec().isPcm() ? 0 : 12;
        return 12 + (large ? 8 + DS64_BYTES : 0) + 8 + parameters.fmtBytes() + fact + 8;
    }

    private long riffSize(boolean large) {
        return headSize(large) - 8 + dataBytes + (dataBytes & 1);
    }

    private static ByteBuffer id(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
