package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.io.AudioSource;

/**
 * Whether a stream of MPEG audio or AAC frames begins here. Eleven set bits alone are also silence in mu-law; so the header must be a
 * possible one, and another of the same kind must follow within the largest frame.
 */
final class MpegStart {

    private static final int LARGEST_FRAME = 8191;
    private static final int HEADER = 4;

    private final byte[] bytes;

    /** Looks at an input that begins with eleven set bits. */
    MpegStart(AudioSource source) {
        this.bytes = source.peek(LARGEST_FRAME + HEADER);
    }

    boolean isFollowed() {
        if (bytes.length < HEADER || !isPossible(0)) {
            return false;
        }
        for (int i = HEADER; i + HEADER <= bytes.length; i++) {
            if (isSameKind(i) && isPossible(i)) {
                return true;
            }
        }
        return false;
    }

    /** Version, layer and protection agree, and so does the sampling rate. */
    private boolean isSameKind(int at) {
        int rate = isAdts() ? 0xFC : 0x0C;
        return bytes[at] == bytes[0] && bytes[at + 1] == bytes[1] && ((bytes[at + 2] ^ bytes[2]) & rate) == 0;
    }

    private boolean isPossible(int at) {
        int third = bytes[at + 2] & 0xFF;
        if (isAdts()) {
            return (third >> 2 & 0xF) < 13;
        }
        boolean version = (bytes[at + 1] & 0x18) != 0x08;
        return version && third >> 4 != 0xF && (third >> 2 & 3) != 3;
    }

    private boolean isAdts() {
        return (bytes[1] & 0x06) == 0;
    }
}
