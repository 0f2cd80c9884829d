package io.ccaas.sdk.audio.codec.mp3;

import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Form;
import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Trim;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes a {@link CountsFrame} from numbers; everything else in it is zero. */
final class CountsWriter {

    /** Decoders look for the first four letters before they believe the trim. */
    private static final String ENCODER = "LAME3.100";

    private static final int REFLECTED = 0xA001;

    private final CountsFrame counts;
    private final SeekTable table;
    private final ByteBuffer out;

    CountsWriter(CountsFrame counts, SeekTable table) {
        this.counts = counts;
        this.table = table;
        this.out = ByteBuffer.allocate(counts.header().length());
    }

    byte[] bytes() {
        out.putInt(0, counts.first());
        FrameBits.neutralise(out.array(), counts.header(), 0);
        text(counts.offset(), counts.form().magic());
        if (counts.form() == Form.VBRI) {
            vbri();
        } else {
            xing();
        }
        FrameBits.check(out.array(), counts.header());
        Trim trim = counts.trim();
        if (trim != null) {
            lame(CountsReader.end(counts.offset(), counts.fields()), trim);
        }
        return out.array();
    }

    private void vbri() {
        out.putShort(counts.offset() + 4, (short) 1);
        out.putInt(counts.offset() + 10, size());
        out.putInt(counts.offset() + 14, frames());
    }

    private void xing() {
        out.putInt(counts.offset() + 4, counts.fields());
        out.position(counts.offset() + 8);
        if ((counts.fields() & 1) != 0) {
            out.putInt(frames());
        }
        if ((counts.fields() & 2) != 0) {
            out.putInt(size());
        }
        if ((counts.fields() & 4) != 0) {
            out.put(table.toc(counts.header().length()));
        }
    }

    /** Padding counts from the end, so it holds only when the end is the one that was promised. */
    private void lame(int at, Trim trim) {
        boolean whole = counts.declaredFrames() == table.frames();
        text(at, ENCODER);
        int both = trim.delay() << 12 | (whole ? trim.padding() : 0);
        out.put(at + 21, (byte) (both >> 16)).putShort(at + 22, (short) both);
        out.putShort(at + CountsReader.LAME_BYTES - 2, (short) sum(at + CountsReader.LAME_BYTES - 2));
    }

    private int sum(int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum ^= out.get(i) & 0xFF;
            for (int k = 0; k < 8; k++) {
                sum = (sum & 1) == 1 ? sum >> 1 ^ REFLECTED : sum >> 1;
            }
        }
        return sum;
    }

    private int frames() {
        return (int) Math.min(table.frames(), 0xFFFF_FFFFL);
    }

    private int size() {
        return (int) Math.min(table.bytes() + counts.header().length(), 0xFFFF_FFFFL);
    }

    private void text(int at, String text) {
        out.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }
}
