package io.ccaas.sdk.audio.codec.amr;

import io.ccaas.sdk.audio.result.AudioRefusedException;

/**
 * One frame: an octet P(1) FT(4) Q(1) P(2) and as many bytes as its type asks for. Guarantees that nothing but speech parameters is left:
 * padding bits become 0 in place, and a frame without data says so in one way. What the speech parameters themselves hold is not judged.
 */
public final class AmrFrame {

    /** The longest frame in bytes. */
    public static final int LARGEST = 61;

    private static final int PADDING = 0x83;
    private static final int QUALITY = 0x04;

    private AmrFrame() {}

    /**
     * Proves a first octet.
     *
     * @param band which codec
     * @param octet the first octet, as a signed byte or 0 to 255
     * @param position where it lies in the input, for the refusal
     * @return bytes of the whole frame, 1 to {@link #LARGEST}
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code AMR_P_BITS}, {@code AMR_FRAME_TYPE} or {@code AMR_BAD_FRAME}
     */
    public static int length(AmrBand band, int octet, long position) {
        int type = type(octet);
        if ((octet & PADDING) != 0) {
            throw AmrRules.AMR_P_BITS.at(position);
        }
        if (!band.knows(type)) {
            throw AmrRules.AMR_FRAME_TYPE.at(position);
        }
        if (band.isSpeech(type) && (octet & QUALITY) == 0) {
            throw AmrRules.AMR_BAD_FRAME.at(position);
        }
        return 1 + (band.bits(type) + 7) / 8;
    }

    /**
     * Takes the bits out of a proven frame that carry no sound: padding behind the last parameter, and the quality bit of a frame that has
     * no data.
     *
     * @param band which codec
     * @param bytes where the frame lies, changed in place
     * @param offset of its first octet
     */
    public static void neutralise(AmrBand band, byte[] bytes, int offset) {
        int bits = band.bits(type(bytes[offset]));
        if (bits == 0) {
            bytes[offset] |= QUALITY;
        }
        if ((bits & 7) != 0) {
            bytes[offset + 1 + bits / 8] &= (byte) (0xFF00 >> (bits & 7));
        }
    }

    /**
     * Proves a packet that holds one frame or several, as a sample of an MP4 file does, and takes out what carries no sound.
     *
     * @param band which codec
     * @param bytes where the packet lies, changed in place
     * @param offset its first byte
     * @param length its length in bytes
     * @param position where it lies in the input, for refusals
     * @return how many frames it holds
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException as {@link #length} does, and {@code AMR_FRAME_OVERRUN} when the last frame
     *     passes the packet's end
     */
    public static int neutraliseAll(AmrBand band, byte[] bytes, int offset, int length, long position) {
        int frames = 0;
        int at = 0;
        while (at < length) {
            int size = length(band, bytes[offset + at], position + at);
            if (size > length - at) {
                throw cutShort(position + at);
            }
            neutralise(band, bytes, offset + at);
            at += size;
            frames++;
        }
        return frames;
    }

    /**
     * The refusal of a last frame that is cut short.
     *
     * @param position where the frame begins in the input
     * @return the error to throw
     */
    public static AudioRefusedException cutShort(long position) {
        return AmrRules.AMR_FRAME_OVERRUN.at(position);
    }

    private static int type(int octet) {
        return octet >> 3 & 0x0F;
    }
}
