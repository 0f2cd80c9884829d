package io.ccaas.sdk.audio.codec.mp3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Form;
import io.ccaas.sdk.audio.codec.mp3.CountsFrame.Trim;
import io.ccaas.sdk.testing.Mp3Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountsFrameTest {

    private static CountsFrame read(byte[] frame) {
        return Objects.requireNonNull(CountsFrame.at(frame, 0, header(frame)));
    }

    private static Mp3Header header(byte[] frame) {
        return Objects.requireNonNull(Mp3Header.at(frame, 0, frame.length));
    }

    private static SeekTable table(int frames, int length) {
        SeekTable table = new SeekTable();
        for (int i = 0; i < frames; i++) {
            table.add(length);
        }
        return table;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatFillsAFrameOfCounts_isGone() {
        SeekTable table = table(100, 208);
        byte[] clean = read(Mp3Bytes.info(100, 0)).rebuilt(table);
        assertArrayEquals(clean, read(Mp3Bytes.info(100, 0x33)).rebuilt(table));
        assertArrayEquals(clean, read(clean).rebuilt(table));
        ByteBuffer out = ByteBuffer.wrap(clean);
        assertEquals(15, out.getInt(25));
        assertEquals(100, out.getInt(29));
        assertEquals(101 * 208, out.getInt(33));
        assertEquals(0, out.getInt(137));
        assertEquals("LAME3.100", new String(clean, 141, 9, StandardCharsets.US_ASCII));
        assertEquals(new Trim(576, 1000), read(clean).trim());
        assertArrayEquals(new byte[208 - 177], Arrays.copyOfRange(clean, 177, 208));
    }

    @Test
    void tableOfPlaces_isThatOfTheFrames() {
        byte[] clean = read(Mp3Bytes.info(999, 0)).rebuilt(table(100_000, 208));
        for (int i = 0; i < 100; i++) {
            assertEquals(i * 256 / 100.0, clean[37 + i] & 0xFF, 1.3);
        }
    }

    @Test
    void endPadding_holdsOnlyForTheCountThatWasPromised() {
        assertEquals(
                new Trim(576, 0),
                read(read(Mp3Bytes.info(100, 0)).rebuilt(table(99, 208))).trim());
    }

    @Test
    void unlikelyTrim_isZero() {
        byte[] frame = Mp3Bytes.info(100, 0);
        frame[162] = (byte) 0xFF;
        frame[163] = (byte) 0xFF;
        frame[164] = (byte) 0xFF;
        assertEquals(new Trim(0, 0), read(frame).trim());
    }

    @Test
    void nameOfAnotherEncoder_isZeroWithWhatFollows() {
        byte[] frame = Mp3Bytes.info(100, 0x33);
        System.arraycopy(text("GOGO"), 0, frame, 141, 4);
        assertNull(read(frame).trim());
        byte[] clean = read(frame).rebuilt(table(100, 208));
        assertArrayEquals(new byte[208 - 137], Arrays.copyOfRange(clean, 137, 208));
    }

    @ParameterizedTest
    @CsvSource({"0,29", "1,33", "2,33", "3,37", "4,129", "8,33", "7,137"})
    void optionalFields_areThoseOfTheInput(int fields, int end) {
        byte[] frame = Mp3Bytes.info(100, 0x33);
        frame[28] = (byte) (fields | 0x30);
        byte[] clean = read(frame).rebuilt(table(100, 208));
        assertEquals(fields, ByteBuffer.wrap(clean).getInt(25));
        assertArrayEquals(new byte[208 - end], Arrays.copyOfRange(clean, end, 208));
    }

    @Test
    void shortFrame_holdsWhatFits() {
        byte[] frame = Arrays.copyOf(new byte[] {-1, (byte) 0xE3, 0x18, (byte) 0xC0}, 72);
        assertEquals(72, header(frame).length());
        System.arraycopy(text("Xing\0\0\0\17"), 0, frame, 13, 8);
        CountsFrame counts = read(frame);
        assertEquals(11, counts.fields());
        assertNull(counts.trim());
        byte[] clean = counts.rebuilt(table(9, 72));
        assertArrayEquals(clean, read(clean).rebuilt(table(9, 72)));
    }

    @ParameterizedTest
    @CsvSource({"0xFFFA50C0,21", "0xFFFA50C0,23", "0xFFFB5000,36", "0xFFF380C0,13", "0xFFF28400,21", "0xFFF28400,23"})
    void placeOfTheCounts_isFound(String word, int offset) {
        byte[] frame = new byte[1441];
        ByteBuffer.wrap(frame).putInt(0, (int) (long) Long.decode(word)).put(offset, text("Xing"));
        CountsFrame counts = read(frame);
        assertEquals(offset, counts.offset());
        byte[] clean = counts.rebuilt(table(9, 300));
        assertEquals("Xing", new String(clean, offset, 4, StandardCharsets.US_ASCII));
        assertArrayEquals(clean, read(clean).rebuilt(table(9, 300)));
    }

    @Test
    void frameByFraunhofer_keepsOnlyItsCounts() {
        byte[] frame = new byte[208];
        Arrays.fill(frame, 36, 208, (byte) 0x33);
        ByteBuffer.wrap(frame).putInt(0, 0xFFFB50C0).put(36, text("VBRI"));
        CountsFrame counts = read(frame);
        assertEquals(Form.VBRI, counts.form());
        byte[] clean = counts.rebuilt(table(50, 208));
        ByteBuffer expected = ByteBuffer.allocate(208)
                .putInt(0, 0xFFFB50C0)
                .put(36, text("VBRI"))
                .putShort(40, (short) 1);
        expected.putInt(46, 51 * 208).putInt(50, 50);
        assertArrayEquals(expected.array(), clean);
    }

    @Test
    void frameOfSound_isNone() {
        byte[] frame = Mp3Bytes.frame(1, "Info");
        assertNull(CountsFrame.at(frame, 0, header(frame)));
        assertNotNull(CountsFrame.at(Mp3Bytes.info(1, 0), 0, header(frame)));
    }
}
