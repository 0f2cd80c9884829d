package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.aiff.AiffParameters.Form;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of a {@code COMM} chunk that pass on.
 *
 * @param parameters in their ranges
 * @param sampleFrames how many sample instants there should be, 0 to 0xFFFFFFFF
 */
record CommonChunk(AiffParameters parameters, long sampleFrames) {

    private static final int AIFF_BYTES = 18;
    private static final int AIFC_BYTES = 22;

    /** How many bytes of the body mean something. */
    static int bytes(Form form) {
        return form == Form.AIFC ? AIFC_BYTES : AIFF_BYTES;
    }

    static CommonChunk parse(byte[] body, Form form, long offset) {
        ByteBuffer in = ByteBuffer.wrap(body);
        int channels = in.getShort() & 0xFFFF;
        long frames = in.getInt() & 0xFFFF_FFFFL;
        int sampleSize = in.getShort() & 0xFFFF;
        int rate = AiffRate.read(in);
        AiffCodec codec = codec(form == Form.AIFC ? latin(body) : "NONE", sampleSize, offset);
        if (channels < 1 || channels > 32) {
            throw bad("the number of channels", offset);
        }
        if (rate < 1000 || rate > 768_000) {
            throw bad("the sample rate", offset);
        }
        return new CommonChunk(new AiffParameters(form, codec, channels, rate), frames);
    }

    private static AiffCodec codec(String id, int sampleSize, long offset) {
        if (!AiffCodec.lists(id)) {
            throw AiffRules.AIFF_UNKNOWN_CODEC.at(offset);
        }
        return AiffCodec.of(id, sampleSize).orElseThrow(() -> bad("the number of bits in a sample", offset));
    }

    private static AudioRefusedException bad(String field, long offset) {
        return AiffRules.AIFF_BAD_COMM.finding(field + " does not").at(offset);
    }

    private static String latin(byte[] body) {
        return new String(body, AIFF_BYTES, 4, StandardCharsets.ISO_8859_1);
    }
}
