package io.ccaas.sdk.audio.codec.opus;

import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The requirements R1 to R7 of RFC 6716, 3.4, one by one. */
final class OpusPacketTest {

    private static final long AT = 1000;

    private static byte[] packet(int... front) {
        byte[] bytes = new byte[front.length];
        for (int i = 0; i < front.length; i++) {
            bytes[i] = (byte) front[i];
        }
        return bytes;
    }

    private static byte[] full(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x55);
        return bytes;
    }

    private static int samples(byte[]... parts) {
        byte[] bytes = join(parts);
        byte[] before = bytes.clone();
        int samples = OpusPacket.neutralise(bytes, 0, bytes.length, AT);
        assertArrayEquals(before, bytes, "audio was changed");
        return samples;
    }

    private static void assertRefused(byte[]... parts) {
        byte[] bytes = join(parts);
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> OpusPacket.neutralise(bytes, 0, bytes.length, AT));
        assertEquals("OPUS_PACKET", e.code());
    }

    @Test
    void durations_areThoseOfTheConfigurations() {
        int[] expected = {480, 960, 1920, 2880, 480, 960, 1920, 2880, 480, 960, 1920, 2880, 480, 960, 480, 960};
        for (int config = 0; config < 16; config++) {
            assertEquals(expected[config], samples(packet(config << 3), full(9)));
        }
        for (int config = 16; config < 32; config++) {
            assertEquals(120 << (config & 3), samples(packet(config << 3), full(9)));
        }
    }

    @Test
    void emptyPacket_isRefused() {
        assertRefused(packet());
        assertEquals(960, samples(packet(0xF8)));
    }

    @Test
    void frameLargerThan1275_isRefused() {
        assertEquals(960, samples(packet(0xF8), full(1275)));
        assertRefused(packet(0xF8), full(1276));
        assertEquals(1920, samples(packet(0xF9), full(2550)));
        assertRefused(packet(0xF9), full(2552));
        assertRefused(packet(0xFA, 10), full(10 + 1276));
        assertRefused(packet(0xFB, 2), full(2552));
    }

    @Test
    void twoEqualFramesOfOddLength_areRefused() {
        assertEquals(1920, samples(packet(0xF9), full(10)));
        assertRefused(packet(0xF9), full(11));
    }

    @Test
    void firstFrameThatPassesTheEnd_isRefused() {
        assertEquals(1920, samples(packet(0xFA, 4), full(9)));
        assertEquals(1920, samples(packet(0xFA, 252, 1), full(256 + 9)));
        assertRefused(packet(0xFA));
        assertRefused(packet(0xFA, 252));
        assertRefused(packet(0xFA, 10), full(9));
    }

    @Test
    void countOfFrames_isOneUpTo120Milliseconds() {
        assertRefused(packet(0xFB));
        assertRefused(packet(0xFB, 0), full(8));
        assertEquals(5760, samples(packet(0xFB, 6), full(12)));
        assertRefused(packet(0xFB, 7), full(14));
        assertRefused(packet(0x83, 49), full(49));
        assertEquals(5760, samples(packet(0x83, 48), full(48)));
    }

    @Test
    void equalFramesThatDoNotFit_areRefused() {
        assertRefused(packet(0xFB, 3), full(10));
        assertRefused(packet(0xFB, 0x43, 5), full(4));
        assertRefused(packet(0xFB, 0x43), full(0));
    }

    @Test
    void differentFramesThatDoNotFit_areRefused() {
        assertEquals(2880, samples(packet(0xFB, 0x83, 2, 3), full(9)));
        assertRefused(packet(0xFB, 0x83, 2, 9), full(9));
        assertRefused(packet(0xFB, 0xC3, 4, 2, 3), full(8));
    }

    @Test
    void padding_becomesZero() {
        for (int size : new int[] {1, 253, 254, 255, 508, 600}) {
            byte[] counts = full(size / 254 + 1);
            Arrays.fill(counts, (byte) 255);
            counts[counts.length - 1] = (byte) (size % 254);
            byte[] front = join(packet(0xFB, 0x42), counts, full(20));
            byte[] bytes = join(packet(9), front, full(size), packet(9));
            assertEquals(1920, OpusPacket.neutralise(bytes, 1, bytes.length - 2, AT));
            assertArrayEquals(join(packet(9), front, new byte[size], packet(9)), bytes);
        }
    }

    private static OpusHead twoStreams() {
        return OpusHead.of(3, 0, 48_000, 0, 1, packet(2, 1, 0, 2, 1), AT);
    }

    @Test
    void streamsBehindEachOther_areAllChecked() {
        byte[] bytes = join(packet(0xFB, 0x41, 3, 5), full(5), full(3), packet(0xFB, 0x41, 2), full(9), full(2));
        assertEquals(960, OpusPacket.neutralise(twoStreams(), bytes, 0, bytes.length, AT));
        byte[] clean =
                join(packet(0xFB, 0x41, 3, 5), full(5), new byte[3], packet(0xFB, 0x41, 2), full(9), new byte[2]);
        assertArrayEquals(clean, bytes);
    }

    @Test
    void streamsOfDifferentLength_areRefused() {
        byte[] bytes = join(packet(0xF8, 5), full(5), packet(0xF0), full(9));
        assertThrows(
                AudioRefusedException.class, () -> OpusPacket.neutralise(twoStreams(), bytes, 0, bytes.length, AT));
    }

    @Test
    void headOutOfRange_isRefused() {
        assertEquals("OPUS_MAPPING", headRefusal(2, 2, packet()));
        assertEquals("OPUS_MAPPING", headRefusal(2, 255, packet()));
        assertEquals("OPUS_HEAD", headRefusal(0, 0, packet()));
        assertEquals("OPUS_HEAD", headRefusal(3, 0, packet()));
        assertEquals("OPUS_HEAD", headRefusal(9, 1, full(11)));
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(1, 1, 0)));
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(1, 1, 0, 2)));
        assertEquals("OPUS_HEAD", headRefusal(1, 1, packet(2, 0, 0)));
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(0, 0, 255, 255)));
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(1, 2, 0, 1)));
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(1, 1, 1, 0)));
        assertEquals("OPUS_HEAD", headRefusal(3, 1, packet(2, 1, 0, 1, 2)));
    }

    @Test
    void tableOfSeparateChannels_isTaken() {
        assertEquals(2, OpusHead.of(2, 0, 48_000, 0, 1, packet(2, 0, 0, 1), AT).streams());
        assertEquals("OPUS_HEAD", headRefusal(2, 1, packet(2, 0, 1, 0)));
    }

    @Test
    void skipAndGainThatNobodyNeeds_areRefused() {
        assertEquals(9600, OpusHead.of(1, 9600, 48_000, -6144, 0, packet(), AT).preSkip());
        for (int[] wrong : new int[][] {{9601, 0}, {65_535, 0}, {0, 6145}, {0, -32_768}}) {
            AudioRefusedException e = assertThrows(
                    AudioRefusedException.class, () -> OpusHead.of(1, wrong[0], 48_000, wrong[1], 0, packet(), AT));
            assertEquals("OPUS_HEAD", e.code());
        }
    }

    private static String headRefusal(int channels, int family, byte[] table) {
        return assertThrows(AudioRefusedException.class, () -> OpusHead.of(channels, 0, 48_000, 0, family, table, AT))
                .code();
    }

    @Test
    void headOfAnotherVersionOrLength_isRefused() {
        byte[] packet = twoStreams().toPacket();
        assertArrayEquals(packet, OpusHead.parse(packet, AT).toPacket());
        packet[8] = 0x11;
        assertThrows(AudioRefusedException.class, () -> OpusHead.parse(packet, AT));
        byte[] cut = Arrays.copyOf(OpusHead.of(1, 1, 8000, -5, 0, packet(), AT).toPacket(), 18);
        assertThrows(AudioRefusedException.class, () -> OpusHead.parse(cut, AT));
    }
}
