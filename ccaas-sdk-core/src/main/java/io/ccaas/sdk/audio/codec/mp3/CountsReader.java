package io.ccaas.sdk.audio.codec.mp3;

import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Form;
import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Trim;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the numbers out of a {@link CountsFrame}. */
final class CountsReader {

    /** Where VBRI stands in every frame. */
    static final int VBRI_OFFSET = 36;
    /** Bytes of a VBRI head without its table. */
    static final int VBRI_BYTES = 26;
    /** Bytes of the part that LAME added. */
    static final int LAME_BYTES = 36;

    private static final int MOST_DELAY = 2880;
    private static final int MOST_PADDING = 4032;
    private static final int[] FIELD_BYTES = {4, 4, 100, 4};

    private final ByteBuffer frame;
    private final Mp3Header header;

    CountsReader(byte[] bytes, int at, Mp3Header header) {
        this.frame = ByteBuffer.wrap(bytes, at, Math.min(header.length(), bytes.length - at))
                .slice();
        this.header = header;
    }

    @Nullable
    CountsFrame read() {
        int usual = Mp3Header.BYTES + header.sideBytes();
        for (int offset : new int[] {usual, usual + 2}) {
            for (Form form : new Form[] {Form.XING, Form.INFO}) {
                if (isAt(offset, form.magic(), 8)) {
                    return xing(form, offset);
                }
            }
        }
        if (isAt(VBRI_OFFSET, Form.VBRI.magic(), VBRI_BYTES)) {
            long frames = unsigned(VBRI_OFFSET + 14);
            return new CountsFrame(header, frame.getInt(0), Form.VBRI, VBRI_OFFSET, 0, frames, null);
        }
        return null;
    }

    /** Where the optional fields end, when so many of them are there; a field that does not fit is none. */
    static int end(int offset, int fields) {
        int end = offset + 8;
        for (int i = 0; i < FIELD_BYTES.length; i++) {
            end += (fields >> i & 1) * FIELD_BYTES[i];
        }
        return end;
    }

    private CountsFrame xing(Form form, int offset) {
        int declared = frame.get(offset + 7) & 15;
        int fields = 0;
        for (int bit = 1; bit <= 8; bit <<= 1) {
            boolean fits = end(offset, fields | (declared & bit)) <= frame.capacity();
            fields |= fits ? declared & bit : 0;
        }
        long frames = (fields & 1) == 1 ? unsigned(offset + 8) : CountsFrame.UNKNOWN;
        return new CountsFrame(header, frame.getInt(0), form, offset, fields, frames, trim(end(offset, declared)));
    }

    /** Decoders believe the two numbers only behind these three names. */
    private @Nullable Trim trim(int at) {
        boolean named = isAt(at, "LAME", LAME_BYTES) || isAt(at, "Lavf", LAME_BYTES) || isAt(at, "Lavc", LAME_BYTES);
        if (!named) {
            return null;
        }
        int both = frame.getInt(at + 20) & 0xFFFFFF;
        int delay = both >> 12;
        int padding = both & 0xFFF;
        return new Trim(delay > MOST_DELAY ? 0 : delay, padding > MOST_PADDING ? 0 : padding);
    }

    private boolean isAt(int offset, String magic, int size) {
        if (offset + size > frame.capacity()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (frame.get(offset + i) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private long unsigned(int at) {
        return frame.getInt(at) & 0xFFFF_FFFFL;
    }
}
