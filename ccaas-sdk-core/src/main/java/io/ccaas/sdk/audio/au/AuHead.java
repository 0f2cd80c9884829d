package io.ccaas.sdk.audio.au;

import java.nio.ByteBuffer;

/** The bytes in front of the audio, made from numbers only; there is no annotation, so the audio begins at byte 24. */
public final class AuHead {

    static final int BYTES = 24;
    static final int MAGIC = 0x2E736E64;

    /** The largest size that the header can tell; one more means unknown. */
    static final long LARGEST = 0xFFFF_FFFEL;

    private AuHead() {}

    /**
     * Makes a head.
     *
     * @param parameters the proven numbers
     * @param dataBytes bytes of audio, at most 4 GiB - 2
     * @return 24 bytes
     */
    public static byte[] bytes(AuParameters parameters, long dataBytes) {
        return ByteBuffer.allocate(BYTES)
                .putInt(MAGIC)
                .putInt(BYTES)
                .putInt((int) dataBytes)
                .putInt(parameters.encoding().number())
                .putInt(parameters.sampleRate())
                .putInt(parameters.channels())
                .array();
    }

    /**
     * Refuses audio that the header cannot measure.
     *
     * @param dataBytes bytes of audio
     * @param offset where the input begins
     */
    public static void mustFit(long dataBytes, long offset) {
        if (dataBytes > LARGEST) {
            throw AuRules.AU_TOO_LARGE.at(offset);
        }
    }
}
