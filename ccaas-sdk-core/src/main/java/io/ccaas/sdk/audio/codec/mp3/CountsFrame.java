package io.ccaas.sdk.audio.codec.mp3;

import org.jspecify.annotations.Nullable;

/**
 * A first frame without sound that holds counts: Xing, Info or VBRI. Only the numbers that a decoder needs are taken from it.
 *
 * @param header of the frame
 * @param first its first four bytes
 * @param form which of the three
 * @param offset where its counts begin
 * @param fields which optional fields it has: 1 frames, 2 bytes, 4 table, 8 quality
 * @param declaredFrames how many frames of sound it promises, or {@link #UNKNOWN}
 * @param trim what a decoder cuts off, or null when it does not say
 */
public record CountsFrame(
        Mp3Header header,
        int first,
        Form form,
        int offset,
        int fields,
        long declaredFrames,
        @Nullable Trim trim) {

    /** It does not say. */
    public static final long UNKNOWN = -1;

    /** The three forms. */
    public enum Form {
        /** Variable bit rate. */
        XING("Xing"),
        /** Constant bit rate. */
        INFO("Info"),
        /** By Fraunhofer. */
        VBRI("VBRI");

        private final String magic;

        Form(String magic) {
            this.magic = magic;
        }

        /** Four letters. */
        String magic() {
            return magic;
        }
    }

    /**
     * What a decoder cuts off.
     *
     * @param delay samples at the start, 0 to 2880
     * @param padding samples at the end, 0 to 4032
     */
    public record Trim(int delay, int padding) {}

    /**
     * Recognises such a frame.
     *
     * @param bytes where the whole frame lies
     * @param at its first byte
     * @param header its header
     * @return the numbers, or null when it is a frame of sound
     */
    public static @Nullable CountsFrame at(byte[] bytes, int at, Mp3Header header) {
        return new CountsReader(bytes, at, header).read();
    }

    /**
     * The frame anew, of the same length, from these numbers and the walked counts only.
     *
     * @param table of the frames of sound behind it
     * @return its bytes
     */
    public byte[] rebuilt(SeekTable table) {
        return new CountsWriter(this, table).bytes();
    }
}
