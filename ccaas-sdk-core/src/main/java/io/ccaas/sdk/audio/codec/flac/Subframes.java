package io.ccaas.sdk.audio.codec.flac;

/**
 * Goes over the subframes of one frame (RFC 9639, 9.2) bit by bit, without computing samples. So the length of a frame is what its codes need, and
 * nothing but codes, zeros up to a whole byte and the check sum lies in it.
 */
final class Subframes {

    /** What the bytes begin with is no frame. */
    static final int NONE = -1;

    /** The bytes end before the frame does. */
    static final int MORE = -2;

    private static final int SUM_BYTES = 2;
    private static final int CONSTANT = 0;
    private static final int VERBATIM = 1;
    private static final int FIXED = 8;
    private static final int MOST_FIXED = 12;
    private static final int PREDICTED = 32;
    private static final int INVALID_PRECISION = 15;

    private final SubframeBits bits;
    private final int samples;

    private Subframes(SubframeBits bits, int samples) {
        this.bits = bits;
        this.samples = samples;
    }

    /** The length of the frame that begins with a header, with its check sum, which is not looked at; or {@link #NONE} or {@link #MORE}. */
    static int length(byte[] bytes, int offset, int limit, FlacFrameHeader header, FlacStreamInfo info) {
        SubframeBits bits = new SubframeBits(bytes, offset + header.length(), offset + limit);
        Subframes frame = new Subframes(bits, header.blockSize());
        boolean valid = true;
        for (int channel = 0; valid && channel < info.channels(); channel++) {
            valid = frame.pass(info.bits() + (channel == header.difference() ? 1 : 0));
        }
        valid = valid && bits.alignOnZeros();
        int length = bits.position() + SUM_BYTES - offset;
        if (bits.overran() || (valid && length > limit)) {
            return MORE;
        }
        return valid ? length : NONE;
    }

    /** Passes one subframe; a fault behind the last byte is none. */
    private boolean pass(int declaredBits) {
        int head = bits.read(8);
        int type = head >> 1;
        int wasted = (head & 1) == 0 ? 0 : bits.zeros() + 1;
        if (type > 63 || wasted >= declaredBits) {
            return false;
        }
        int width = declaredBits - wasted;
        if (type == CONSTANT || type == VERBATIM) {
            bits.skip((long) width * (type == CONSTANT ? 1 : samples));
            return true;
        }
        if (type >= FIXED && type <= MOST_FIXED) {
            return predicted(type - FIXED, width, false);
        }
        return type >= PREDICTED && predicted(type - PREDICTED + 1, width, true);
    }

    private boolean predicted(int order, int width, boolean coefficients) {
        if (order > samples) {
            return false;
        }
        bits.skip((long) order * width);
        return (!coefficients || coefficients(order)) && residual(order);
    }

    /** Their precision and a shift, which must not be negative. */
    private boolean coefficients(int order) {
        int precision = bits.read(4);
        int shift = bits.read(5);
        bits.skip((long) order * (precision + 1));
        return precision != INVALID_PRECISION && shift < 16;
    }

    private boolean residual(int order) {
        int method = bits.read(2);
        int partitionOrder = bits.read(4);
        int size = samples >> partitionOrder;
        if (method > 1 || size << partitionOrder != samples || size < order) {
            return false;
        }
        int width = 4 + method;
        boolean valid = true;
        for (int i = 0; valid && !bits.overran() && i < 1 << partitionOrder; i++) {
            valid = partition(i == 0 ? size - order : size, width);
        }
        return valid;
    }

    /** The largest parameter says that plain numbers follow, and of how many bits. */
    private boolean partition(int count, int width) {
        int parameter = bits.read(width);
        if (parameter < (1 << width) - 1) {
            return bits.skipRice(count, parameter);
        }
        bits.skip((long) count * bits.read(5));
        return true;
    }
}
