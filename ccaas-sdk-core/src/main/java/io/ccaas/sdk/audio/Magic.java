package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.foreign.CodecFrames;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of an input, for comparison only. */
final class Magic {

    /** How many bytes tell text and silence. */
    private static final int NEAR = 64;

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
        int near = Math.min(NEAR, bytes.length);
        int i = 0;
        while (i < near && bytes[i] == 0) {
            i++;
        }
        return i > 0 && (i == near || new Magic(Arrays.copyOfRange(bytes, i, bytes.length)).isMpegSync(false));
    }

    /** Whether it is text: printable characters and ends of lines. */
    boolean isText() {
        return isUtf8() || isUtf16();
    }

    /** Characters of ASCII, or beyond it in the form that samples do not have by chance; the last one may be cut. */
    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(NEAR);
        boolean form = !decoder.decode(ByteBuffer.wrap(bytes, 0, Math.min(NEAR, bytes.length)), text, false)
                .isError();
        return form
                && text.position() > 0
                && text.flip().chars().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c));
    }

    /** A byte order mark, and then characters of ASCII. */
    private boolean isUtf16() {
        return (isAt(0, "\u00ff\u00fe") && isAscii(2, 1)) || (isAt(0, "\u00fe\u00ff") && isAscii(3, -1));
    }

    /** A character in every second byte, with a zero {@code zero} bytes beside it. */
    private boolean isAscii(int from, int zero) {
        int near = Math.min(NEAR, bytes.length);
        for (int i = from; i < near; i += 2) {
            byte b = bytes[i];
            boolean other = (b < 0x20 || b > 0x7E) && b != '\n' && b != '\r' && b != '\t';
            if (other || (i + zero < near && bytes[i + zero] != 0)) {
                return false;
            }
        }
        return from < near;
    }

    /** Packets of a transport stream: the same byte at the same place in each of four. */
    boolean isTransportStream() {
        return isPackets(0, 188) || isPackets(4, 192);
    }

    private boolean isPackets(int first, int step) {
        return isAt(first, "G")
                && isAt(first + step, "G")
                && isAt(first + 2 * step, "G")
                && isAt(first + 3 * step, "G");
    }

    /** Three frames of a codec whose synchronisation is too short to tell. */
    boolean isOtherFrames() {
        return CodecFrames.isAc3(bytes) || CodecFrames.isSbc(bytes);
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
