package io.ccaas.sdk.audio;

import java.util.Arrays;

/** The first bytes of an input, for comparison only. */
final class Magic {

    private final byte[] bytes;

    Magic(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Compares with text in ISO-8859-1. */
    boolean isAt(int offset, String text) {
        if (offset + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[offset + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Nothing but zeros, or zeros up to eleven bits of synchronisation. */
    boolean isSilentFront() {
        int i = 0;
        while (i < bytes.length && bytes[i] == 0) {
            i++;
        }
        return i > 0 && (i == bytes.length || new Magic(Arrays.copyOfRange(bytes, i, bytes.length)).isMpegSync(false));
    }

    /** Whether every byte is a printable character of ASCII or ends a line. */
    boolean isText() {
        for (byte b : bytes) {
            if ((b < 0x20 || b > 0x7E) && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean isMpegSync() {
        return isMpegSync(true) || isMpegSync(false);
    }

    /** Eleven bits of synchronisation; {@code layer} as it is coded, 0 for ADTS. */
    boolean isMpegSync(boolean adts) {
        boolean sync = bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0;
        return sync && ((bytes[1] & 0xF6) == 0xF0) == adts;
    }
}
