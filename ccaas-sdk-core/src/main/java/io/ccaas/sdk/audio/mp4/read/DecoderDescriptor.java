package io.ccaas.sdk.audio.mp4.read;

import org.jspecify.annotations.Nullable;

/**
 * What an elementary stream descriptor (ISO/IEC 14496-1, 7.2.6.5) says about the decoder. Names, URLs, languages and rates in it are not
 * read.
 *
 * @param objectType which codec
 * @param config first byte of its configuration
 * @param length bytes of it, 0 where there is none
 */
record DecoderDescriptor(int objectType, int config, int length) {

    private static final int STREAM = 3;
    private static final int DECODER = 4;
    private static final int SPECIFIC = 5;
    private static final int FIXED = 13;

    /** Returns null where none is found. */
    static @Nullable DecoderDescriptor find(byte[] bytes, int offset) {
        Descriptor stream = Descriptor.find(bytes, offset, bytes.length, STREAM);
        if (stream == null || stream.end() - stream.start() < 3) {
            return null;
        }
        int flags = bytes[stream.start() + 2];
        int at = stream.start() + 3 + ((flags & 0x80) != 0 ? 2 : 0);
        if ((flags & 0x40) != 0 && at < stream.end()) {
            at += 1 + (bytes[at] & 0xFF);
        }
        at += (flags & 0x20) != 0 ? 2 : 0;
        Descriptor decoder = Descriptor.find(bytes, at, stream.end(), DECODER);
        if (decoder == null || decoder.end() - decoder.start() < FIXED) {
            return null;
        }
        Descriptor config = Descriptor.find(bytes, decoder.start() + FIXED, decoder.end(), SPECIFIC);
        int type = bytes[decoder.start()] & 0xFF;
        return config == null
                ? new DecoderDescriptor(type, 0, 0)
                : new DecoderDescriptor(type, config.start(), config.end() - config.start());
    }

    /**
     * A body behind a tag and a length.
     *
     * @param start its first byte
     * @param end behind its last byte
     */
    private record Descriptor(int start, int end) {

        /** Steps over others; returns null at the end, or where a length does not fit. */
        static @Nullable Descriptor find(byte[] bytes, int from, int end, int tag) {
            int at = from;
            while (at + 1 < end) {
                int length = 0;
                int next = at + 1;
                for (int i = 0; i < 4 && next < end; i++) {
                    int octet = bytes[next++];
                    length = length << 7 | (octet & 0x7F);
                    if (octet >= 0) {
                        break;
                    }
                }
                if (length > end - next) {
                    return null;
                }
                if ((bytes[at] & 0xFF) == tag) {
                    return new Descriptor(next, next + length);
                }
                at = next + length;
            }
            return null;
        }
    }
}
