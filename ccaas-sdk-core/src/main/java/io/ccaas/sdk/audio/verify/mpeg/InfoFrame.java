package io.ccaas.sdk.audio.verify.mpeg;

import io.ccaas.sdk.audio.verify.codec.MpegHeader;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CheckSum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A frame that holds counts instead of audio, as Xing, LAME and Fraunhofer defined it. When all frames were seen, it is written anew from
 * the counts and compared, so that no byte of it is free.
 */
final class InfoFrame {

    private static final int FRAUNHOFER_AT = 36;
    private static final int FRAUNHOFER_BYTES = 26;
    private static final int LAME_BYTES = 36;
    private static final String LAME = "LAME3.100";
    private static final int TRIM_AT = 21;
    private static final int MOST_DELAY = 2880;
    private static final int MOST_PADDING = 4032;
    private static final int[] FIELDS = {4, 4, 100, 4};
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final byte[] frame;
    private final MpegHeader header;
    private final int at;

    private InfoFrame(byte[] frame, MpegHeader header, int at) {
        this.frame = frame;
        this.header = header;
        this.at = at;
    }

    /** The first frame, or null when it holds audio. */
    @Nullable
    static InfoFrame in(byte[] frame) {
        MpegHeader header = MpegHeader.read(new Packet(frame, 0, frame.length, 0));
        int usual = MpegHeader.BYTES + header.sideBytes();
        for (int at : new int[] {usual, usual + 2}) {
            if (is(frame, at, "Xing", 8) || is(frame, at, "Info", 8)) {
                return new InfoFrame(frame, header, at);
            }
        }
        return is(frame, FRAUNHOFER_AT, "VBRI", FRAUNHOFER_BYTES) ? new InfoFrame(frame, header, FRAUNHOFER_AT) : null;
    }

    private static boolean is(byte[] frame, int at, String text, int room) {
        return at + room <= frame.length
                && new String(frame, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    void mustAgree(Contents contents) {
        byte[] expected = expected(contents);
        int differs = Arrays.mismatch(frame, expected);
        if (differs >= 0) {
            boolean counts = differs >= at + 8 && differs < end();
            throw (counts ? MpegRules.COUNT : MpegRules.INFO).at(differs);
        }
    }

    private byte[] expected(Contents contents) {
        ByteBuffer out = ByteBuffer.allocate(frame.length);
        out.put(frame, 0, 3).put((byte) (frame[3] & 0xFC));
        out.put(at, frame, at, 4);
        if (frame[at] == 'V') {
            out.putShort(at + 4, (short) 1);
            out.putInt(at + 10, bytes(contents)).putInt(at + 14, frames(contents));
        } else {
            fields(out, contents);
        }
        if (header.isProtected()) {
            int sum = CheckSum.SIXTEEN.over(0xFFFF, out.array(), 2, 2);
            sum = CheckSum.SIXTEEN.over(sum, out.array(), MpegHeader.BYTES + 2, header.sideBytes());
            out.putShort(MpegHeader.BYTES, (short) sum);
        }
        if (frame[at] != 'V') {
            lame(out);
        }
        return out.array();
    }

    private int flags() {
        return frame[at + 7] & 15;
    }

    /** Behind the fields that the flags announce. */
    private int end() {
        int end = at + 8;
        for (int i = 0; frame[at] != 'V' && i < FIELDS.length; i++) {
            end += ((flags() >> i) & 1) * FIELDS[i];
        }
        return frame[at] == 'V' ? at + FRAUNHOFER_BYTES : end;
    }

    private void fields(ByteBuffer out, Contents contents) {
        if (end() > frame.length) {
            throw MpegRules.INFO.at(at + 4L);
        }
        out.putInt(at + 4, flags()).position(at + 8);
        if ((flags() & 1) != 0) {
            out.putInt(frames(contents));
        }
        if ((flags() & 2) != 0) {
            out.putInt(bytes(contents));
        }
        if ((flags() & 4) != 0) {
            out.put(contents.table(frame.length));
        }
    }

    private void lame(ByteBuffer out) {
        int start = end();
        if (!is(frame, start, LAME, LAME_BYTES)) {
            return;
        }
        int trim = ((frame[start + TRIM_AT] & 0xFF) << 16)
                | ((frame[start + TRIM_AT + 1] & 0xFF) << 8)
                | (frame[start + TRIM_AT + 2] & 0xFF);
        if (trim >> 12 > MOST_DELAY || (trim & 0xFFF) > MOST_PADDING) {
            throw MpegRules.INFO.at(start + TRIM_AT);
        }
        out.put(start, LAME.getBytes(StandardCharsets.US_ASCII));
        out.put(start + TRIM_AT, frame, start + TRIM_AT, 3);
        int sumAt = start + LAME_BYTES - 2;
        out.putShort(sumAt, (short) CheckSum.LAME.over(0, out.array(), 0, sumAt));
    }

    private int frames(Contents contents) {
        return (int) Math.min(contents.frames(), UNSIGNED);
    }

    private int bytes(Contents contents) {
        return (int) Math.min(contents.bytes() + frame.length, UNSIGNED);
    }
}
