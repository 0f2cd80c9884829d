package io.ccaas.sdk.audio.codec.mp3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.bits.BitWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out is compared with a slow model that marks every bit that some frame refers to. */
final class Mp3FramesTest {

    /** MPEG-1, 2 and 2.5, mono and stereo, with and without a check sum, from few to many bytes. */
    private static final List<Integer> HEADERS =
            List.of(0xFFFB50C0, 0xFFFB9000, 0xFFFAE040, 0xFFF380C0, 0xFFF21440, 0xFFE318C0, 0xFFE24800, 0xFFFB18C0);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    private static byte[] header(int word) {
        return new BitWriter().write(word, 32).toBytes();
    }

    private static Mp3Header parsed(int word) {
        return Objects.requireNonNull(Mp3Header.at(header(word), 0, 4));
    }

    /** A frame of random bytes with the given span of sound. */
    private byte[] frame(int word, int back, int bits) {
        Mp3Header header = parsed(word);
        boolean first = header.version() == Mp3Header.Version.MPEG_1;
        int channels = header.channels();
        byte[] frame = new byte[header.length()];
        random.nextBytes(frame);
        BitWriter side = new BitWriter().write(back, first ? 9 : 8);
        side.write(-1, SideInfo.privateBits(header) + (first ? 4 * channels : 0));
        int parts = channels * (first ? 2 : 1);
        for (int i = 0; i < parts; i++) {
            side.write(i == 0 ? bits - bits / parts * (parts - 1L) : bits / parts, 12)
                    .write(0, first ? 47 : 51);
        }
        System.arraycopy(header(word), 0, frame, 0, 4);
        System.arraycopy(side.toBytes(), 0, frame, header.sideStart(), header.sideBytes());
        return frame;
    }

    private static byte[] cleaned(List<byte[]> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Mp3Frames stage = new Mp3Frames(out::write);
        for (byte[] frame : frames) {
            stage.add(Objects.requireNonNull(Mp3Header.at(frame, 0, frame.length)), frame, 0);
        }
        stage.end();
        return out.toByteArray();
    }

    /** The main data of all frames with every bit cleared that lies in no span. */
    private static byte[] model(List<byte[]> frames, List<int[]> spans) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        for (byte[] frame : frames) {
            starts.add(all.size());
            int main = parsed(word(frame)).mainStart();
            all.write(frame, main, frame.length - main);
        }
        byte[] main = all.toByteArray();
        boolean[] used = new boolean[main.length * 8];
        for (int i = 0; i < spans.size(); i++) {
            int from = (starts.get(i) - spans.get(i)[0]) * 8;
            for (int bit = Math.max(from, 0); bit < Math.min(from + spans.get(i)[1], used.length); bit++) {
                used[bit] = true;
            }
        }
        for (int bit = 0; bit < used.length; bit++) {
            main[bit >> 3] &= (byte) (used[bit] ? 0xFF : ~(0x80 >> (bit % 8)));
        }
        return main;
    }

    private static int word(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt();
    }

    private static byte[] mainOf(byte[] stream) {
        ByteArrayOutputStream main = new ByteArrayOutputStream();
        for (int at = 0; at < stream.length; ) {
            Mp3Header header = Objects.requireNonNull(Mp3Header.at(stream, at, stream.length));
            main.write(stream, at + header.mainStart(), header.length() - header.mainStart());
            at += header.length();
        }
        return main.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void bitsThatNoFrameRefersTo_areZero(int kind) {
        int word = HEADERS.get(kind);
        Mp3Header header = parsed(word);
        int own = header.length() - header.mainStart();
        for (int run = 0; run < 60; run++) {
            List<byte[]> frames = new ArrayList<>();
            List<int[]> spans = new ArrayList<>();
            int free = 0;
            for (int i = 0; i < 40; i++) {
                int back = random.nextInt(Math.min(SideInfo.furthest(header), free) + 1);
                int bits = random.nextInt(Math.min((back + own) * 8, 4095) + 1);
                spans.add(new int[] {back, bits});
                frames.add(frame(word, back, bits));
                free = Math.min(back + own - (bits + 7) / 8, 511);
            }
            assertArrayEquals(model(frames, spans), mainOf(cleaned(frames)));
        }
    }

    @Test
    void cutStreamAndOverlap_areLeftAlone() {
        List<byte[]> frames =
                List.of(frame(0xFFFB50C0, 500, 1000), frame(0xFFFB50C0, 400, 4000), frame(0xFFFB50C0, 0, 1496));
        List<int[]> spans = List.of(new int[] {500, 1000}, new int[] {400, 4000}, new int[] {0, 1496});
        assertArrayEquals(model(frames, spans), mainOf(cleaned(frames)));
    }

    @Test
    void freeBitsOfTheHeaderAndTheSideInformation_areZero() {
        for (int word : HEADERS) {
            byte[] frame = frame(word | 0x10C | 1, 0, 0);
            byte[] out = cleaned(List.of(frame));
            assertEquals(word | 1, word(out));
            Mp3Header header = parsed(word);
            boolean first = header.version() == Mp3Header.Version.MPEG_1;
            int bits = ByteBuffer.wrap(out).getShort(header.sideStart());
            int free = SideInfo.privateBits(header);
            int shift = (first ? 7 : 8) - free;
            assertEquals(0, (bits >> shift) & ((1 << free) - 1));
        }
    }

    @Test
    void emphasis_isThatOfTheFirstFrame() {
        byte[] out = cleaned(List.of(frame(0xFFFB50C1, 0, 0), frame(0xFFFB50C3, 0, 0), frame(0xFFFB50C0, 0, 0)));
        assertEquals(1, out[208 + 3] & 3);
        assertEquals(1, out[416 + 3] & 3);
        assertEquals(0, cleaned(List.of(frame(0xFFFB50C2, 0, 0)))[3] & 3);
    }

    @Test
    void waysOfJoiningStereo_countOnlyWhereItIsJoined() {
        assertEquals(0x70, cleaned(List.of(frame(0xFFFB5070, 0, 0)))[3] & 0xFF);
        assertEquals(0x00, cleaned(List.of(frame(0xFFFB5030, 0, 0)))[3] & 0xFF);
        assertEquals(0xC0, cleaned(List.of(frame(0xFFFB50F0, 0, 0)))[3] & 0xFF);
    }

    @Test
    void checkSum_isThatOfTheStandard() {
        byte[] frame = frame(0xFFFA50C0, 0, 0);
        byte[] out = cleaned(List.of(frame));
        int sum = 0xFFFF;
        for (int i = 2; i < 6 + 17; i++) {
            for (int bit = 7; bit >= 0 && i != 4 && i != 5; bit--) {
                boolean carry = ((sum >> 15) & 1) != ((out[i] >> bit) & 1);
                sum = ((sum << 1) & 0xFFFF) ^ (carry ? 0x8005 : 0);
            }
        }
        assertEquals((short) sum, ByteBuffer.wrap(out).getShort(4));
    }

    @Test
    void wrongCheckSums_areCounted() {
        Mp3Frames stage = new Mp3Frames((bytes, offset, length) -> {});
        byte[] right = cleaned(List.of(frame(0xFFFA50C0, 0, 0)));
        stage.add(parsed(0xFFFA50C0), right, 0);
        assertEquals(0, stage.repairedCheckSums());
        right[5] ^= 1;
        stage.add(parsed(0xFFFA50C0), right, 0);
        assertEquals(1, stage.repairedCheckSums());
    }

    @Test
    void framesHeldBack_areFew() {
        int[] given = new int[2];
        Mp3Frames stage = new Mp3Frames((bytes, offset, length) -> given[1]++);
        int most = 0;
        for (int i = 0; i < 5000; i++) {
            given[0]++;
            stage.add(parsed(0xFFE318C0), frame(0xFFE318C0, random.nextInt(256), 0), 0);
            most = Math.max(most, given[0] - given[1]);
        }
        assertTrue(most <= 12, "held back: " + most);
        stage.end();
        assertEquals(given[0], given[1]);
    }

    @Test
    void twiceCleaned_isTheSame() {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            frames.add(frame(0xFFFB50C0, random.nextInt(512), random.nextInt(4000)));
        }
        byte[] once = cleaned(frames);
        List<byte[]> again = new ArrayList<>();
        for (int at = 0; at < once.length; at += 208) {
            again.add(Arrays.copyOfRange(once, at, at + 208));
        }
        assertArrayEquals(once, cleaned(again));
    }
}
