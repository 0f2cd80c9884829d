package io.ccaas.sdk.audio;

/** The first bytes of an input, for comparison only. */
final class Magic {

    /** Size of an ID3v2 header. */
    static final int ID3_BYTES = 10;

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

    /** Length of an ID3v2 tag with its header: synchsafe, or plain where a buggy tagger wrote it so. */
    long id3Length() {
        boolean plain = ((bytes[6] | bytes[7] | bytes[8] | bytes[9]) & 0x80) != 0;
        int shift = plain ? 8 : 7;
        long size = 0;
        for (int i = 6; i < ID3_BYTES; i++) {
            size = (size << shift) | (bytes[i] & 0xFF);
        }
        boolean footer = bytes[3] == 4 && (bytes[5] & 0x10) != 0;
        return size + ID3_BYTES + (footer ? ID3_BYTES : 0);
    }
}
