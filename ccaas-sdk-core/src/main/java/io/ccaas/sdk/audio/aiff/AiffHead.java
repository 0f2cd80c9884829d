package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.aiff.AiffParameters.Form;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes in front of the audio, made from numbers only. The name of a codec, which is free text, is empty. */
final class AiffHead {

    private static final int VERSION = 0xA2805140;
    private static final int COMM_BYTES = 18;
    private static final int AIFC_MORE = 6;
    private static final int FVER_CHUNK = 12;

    /** A size is 32 bits, and it counts the chunks in front of the audio and a pad byte too. */
    private static final long LARGEST_AUDIO = 0xFFFF_FFFFL - 128;

    private AiffHead() {}

    /** Refuses audio that the sizes in the header cannot measure. */
    static void mustFit(long audioBytes, long offset) {
        if (audioBytes > LARGEST_AUDIO) {
            throw AiffRules.AIFF_TOO_LARGE.at(offset);
        }
    }

    static byte[] bytes(AiffParameters parameters, long audioBytes, long frames) {
        boolean aifc = parameters.form() == Form.AIFC;
        int comm = COMM_BYTES + (aifc ? AIFC_MORE : 0);
        int size = 12 + (aifc ? FVER_CHUNK : 0) + 8 + comm + 16;
        ByteBuffer out = ByteBuffer.allocate(size);
        id(out, "FORM").putInt((int) (size - 8 + audioBytes + (audioBytes & 1)));
        id(out, parameters.form().name());
        if (aifc) {
            id(out, "FVER").putInt(4).putInt(VERSION);
        }
        id(out, "COMM").putInt(comm).putShort((short) parameters.channels()).putInt((int) frames);
        out.putShort((short) parameters.codec().sampleSize());
        AiffRate.write(out, parameters.sampleRate());
        if (aifc) {
            id(out, parameters.codec().id()).putShort((short) 0);
        }
        id(out, "SSND").putInt((int) (8 + audioBytes)).putLong(0);
        return out.array();
    }

    /** A zero byte behind an odd count. */
    static byte[] tail(long audioBytes) {
        return new byte[(int) (audioBytes & 1)];
    }

    private static ByteBuffer id(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
