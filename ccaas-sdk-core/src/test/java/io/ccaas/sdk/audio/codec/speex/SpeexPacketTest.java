package io.ccaas.sdk.audio.codec.speex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SpeexPacketTest {

    private static final long AT = 7;

    private static SpeexHeader header(int mode, int channels, int frames) {
        ByteBuffer packet = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        packet.put(new byte[] {'S', 'p', 'e', 'e', 'x', ' ', ' ', ' '});
        packet.putInt(28, 1)
                .putInt(32, 80)
                .putInt(36, 8000)
                .putInt(40, mode)
                .putInt(44, 4)
                .putInt(48, channels);
        packet.putInt(52, -1).putInt(56, 160 << mode).putInt(64, frames);
        return SpeexHeader.parse(packet.array(), AT);
    }

    private static String refusal(SpeexHeader header, byte[] bytes) {
        return assertThrows(
                        AudioRefusedException.class, () -> SpeexPacket.neutralise(header, bytes, 0, bytes.length, AT))
                .code();
    }

    private static void assertUnchanged(SpeexHeader header, byte[] bytes) {
        byte[] copy = bytes.clone();
        assertEquals(
                header.framesPerPacket() * header.frameSize(),
                SpeexPacket.neutralise(header, copy, 0, copy.length, AT));
        assertArrayEquals(bytes, copy);
    }

    /** Fills up to whole bytes with a zero and ones. */
    private static byte[] full(BitWriter bits, int length) {
        int rest = -length & 7;
        return bits.write((1L << Math.max(0, rest - 1)) - 1, rest).toBytes();
    }

    @Test
    void narrowBandModes_haveTheirSizes() {
        int[] sizes = {5, 43, 119, 160, 220, 300, 364, 492, 79};
        for (int mode = 0; mode < sizes.length; mode++) {
            BitWriter bits = new BitWriter();
            for (int frame = 0; frame < 3; frame++) {
                bits.write(mode, 5);
                for (int i = 5; i < sizes[mode]; i++) {
                    bits.write(1, 1);
                }
            }
            assertUnchanged(header(0, 1, 3), full(bits, 3 * sizes[mode]));
        }
    }

    @Test
    void higherBands_followTheirFrame() {
        int[] sizes = {4, 36, 112, 192, 352};
        for (int mode = 0; mode < sizes.length; mode++) {
            BitWriter bits = new BitWriter().write(1, 5).write(-1, 38).write(8 | mode, 4);
            for (int i = 4; i < sizes[mode]; i++) {
                bits.write(1, 1);
            }
            bits.write(8 | 1, 4).write(-1, 32);
            assertUnchanged(header(2, 1, 1), full(bits, 43 + sizes[mode] + 36));
        }
        assertUnchanged(header(2, 1, 1), full(new BitWriter().write(1, 5).write(-1, 38), 43));
    }

    @Test
    void bandThatTheModeDoesNotHave_isRefused() {
        byte[] narrow = full(
                new BitWriter()
                        .write(1, 5)
                        .write(-1, 38)
                        .write(9, 4)
                        .write(-1, 32)
                        .write(1, 5)
                        .write(-1, 38),
                122);
        assertEquals("SPEEX_PACKET", refusal(header(0, 1, 2), narrow));
        byte[] wide =
                full(new BitWriter().write(1, 5).write(-1, 38).write(8 | 5, 4).write(-1, 60), 107);
        assertEquals("SPEEX_PACKET", refusal(header(1, 1, 1), wide));
    }

    @Test
    void stereoMessage_staysOnlyWhereThereAreTwoChannels() {
        BitWriter bits = new BitWriter()
                .write(14, 5)
                .write(9, 4)
                .write(0xA7, 8)
                .write(1, 5)
                .write(-1, 38);
        byte[] packet = full(bits, 60);
        assertUnchanged(header(0, 2, 1), packet);
        SpeexPacket.neutralise(header(0, 1, 1), packet, 0, packet.length, AT);
        BitWriter blank =
                new BitWriter().write(14, 5).write(9, 4).write(0, 8).write(1, 5).write(-1, 38);
        assertArrayEquals(full(blank, 60), packet);
    }

    /** Only the last one in front of a frame is heard. */
    @Test
    void secondStereoMessageInFrontOfAFrame_isRefused() {
        BitWriter bits = new BitWriter();
        for (int i = 0; i < 2; i++) {
            bits.write(14, 5).write(9, 4).write(0xA7, 8);
        }
        assertEquals(
                "SPEEX_PACKET", refusal(header(0, 2, 1), full(bits.write(1, 5).write(-1, 38), 77)));
    }

    @Test
    void unknownMode_isRefused() {
        for (int mode = 9; mode < 13; mode++) {
            assertEquals(
                    "SPEEX_PACKET",
                    refusal(header(0, 1, 1), full(new BitWriter().write(mode, 5).write(-1, 59), 64)));
        }
    }

    @Test
    void frameOrMessageThatPassesTheEnd_isRefused() {
        byte[] frame = new BitWriter().write(3, 5).write(0, 100).toBytes();
        assertEquals("SPEEX_PACKET", refusal(header(0, 1, 1), frame));
        byte[] message = new BitWriter().write(13, 5).write(9, 4).write(0, 30).toBytes();
        assertEquals("SPEEX_PACKET", refusal(header(0, 1, 1), message));
    }

    @Test
    void packetThatEndsEarly_isFilledUp() {
        byte[] packet = new BitWriter()
                .write(1, 5)
                .write(-1, 38)
                .write(15, 5)
                .write(0x12345, 24)
                .toBytes();
        SpeexPacket.neutralise(header(0, 1, 4), packet, 0, packet.length, AT);
        byte[] expected = full(new BitWriter().write(1, 5).write(-1, 38).write(15, 5), 48);
        byte[] whole = Arrays.copyOf(expected, packet.length);
        Arrays.fill(whole, expected.length, whole.length, (byte) -1);
        assertArrayEquals(whole, packet);
    }

    @Test
    void headerOutOfRange_isRefused() {
        byte[] good = header(1, 2, 3).toPacket();
        assertArrayEquals(good, SpeexHeader.parse(good, AT).toPacket());
        int[][] faults = {
            {0, 'X'}, {28, 2}, {32, 81}, {37, 0}, {40, 3}, {44, 5}, {48, 3}, {56, 0}, {60, 2}, {64, 11}, {68, 101}
        };
        for (int[] fault : faults) {
            byte[] broken = good.clone();
            broken[fault[0]] = (byte) fault[1];
            assertThrows(AudioRefusedException.class, () -> SpeexHeader.parse(broken, AT), () -> "at " + fault[0]);
        }
        byte[] cut = Arrays.copyOf(good, 79);
        assertThrows(AudioRefusedException.class, () -> SpeexHeader.parse(cut, AT));
    }
}
