package io.ccaas.sdk.audio.riff.format;

/** How the payload of a codec falls into blocks, and what its {@code fmt } chunk says behind the common 16 bytes. */
public enum BlockShape {
    /** Each block is one sample of every channel. */
    LINEAR {
        @Override
        int align(int channels, int bits, int declared) {
            return channels * bits / 8;
        }
    },
    /** 65 bytes of one channel. */
    GSM {
        @Override
        int align(int channels, int bits, int declared) {
            return channels == 1 ? 65 : UNKNOWN;
        }

        @Override
        int samples(int channels, int bits, int align) {
            return 320;
        }

        @Override
        int extensionBytes() {
            return 2;
        }
    },
    /** A head of 7 bytes a channel with two samples, then 4-bit samples. */
    MS_ADPCM {
        @Override
        int align(int channels, int bits, int declared) {
            return usual(channels, declared);
        }

        @Override
        int samples(int channels, int bits, int align) {
            return (align - 7 * channels) * 2 / channels + 2;
        }

        @Override
        int extensionBytes() {
            return 32;
        }
    },
    /** A head of 4 bytes a channel with one sample, then 4-bit samples in turns of 4 bytes a channel. */
    IMA_ADPCM {
        @Override
        int align(int channels, int bits, int declared) {
            return usual(channels, declared);
        }

        @Override
        int samples(int channels, int bits, int align) {
            return (align - 4 * channels) * 2 / channels + 1;
        }

        @Override
        int extensionBytes() {
            return 2;
        }
    },
    /** Samples of 2 to 5 bits one behind the other; a block is the fewest whole bytes that whole samples fill. One channel. */
    PACKED {
        @Override
        int align(int channels, int bits, int declared) {
            int align = (bits & 1) == 1 ? bits : 1;
            return channels == 1 && declared > 0 && declared % align == 0 ? align : UNKNOWN;
        }

        @Override
        int samples(int channels, int bits, int align) {
            return align * 8 / bits;
        }
    },
    /** The same with a number behind the common bytes that no decoder needs. */
    PACKED_AUXILIARY {
        @Override
        int align(int channels, int bits, int declared) {
            return PACKED.align(channels, bits, declared);
        }

        @Override
        int samples(int channels, int bits, int align) {
            return PACKED.samples(channels, bits, align);
        }

        @Override
        int extensionBytes() {
            return 2;
        }
    },
    /** 10 bytes of one channel. */
    G729 {
        @Override
        int align(int channels, int bits, int declared) {
            return channels == 1 ? 10 : UNKNOWN;
        }

        @Override
        int samples(int channels, int bits, int align) {
            return 80;
        }
    },
    /** 24 or 20 bytes of one channel. */
    G723_1 {
        @Override
        int align(int channels, int bits, int declared) {
            return channels == 1 && (declared == 24 || declared == 20) ? declared : UNKNOWN;
        }

        @Override
        int samples(int channels, int bits, int align) {
            return 240;
        }
    };

    /** No block size fits. */
    static final int UNKNOWN = 0;

    private static final int SMALLEST = 32;

    /** The largest block of ADPCM: half of what is held back at an end. */
    private static final int LARGEST = 32 * 1024;

    /** ADPCM of one or two channels: encoders write blocks of 256 bytes times a power of two, or what they are told of that kind; no free number passes. */
    private static int usual(int channels, int declared) {
        boolean power = Integer.bitCount(declared) == 1 && declared >= SMALLEST && declared <= LARGEST;
        return power && channels <= 2 ? declared : UNKNOWN;
    }

    /** The block size that goes out, or {@link #UNKNOWN} when the declared one cannot be. */
    abstract int align(int channels, int bits, int declared);

    /** Sample instants of one block. */
    int samples(int channels, int bits, int align) {
        return 1;
    }

    /** Bytes behind cbSize. */
    int extensionBytes() {
        return 0;
    }
}
