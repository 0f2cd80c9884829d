package io.ccaas.sdk.audio.codec.vorbis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Setup headers made by hand, with every kind of codebook, floor, residue and mapping, and with each fault. */
final class VorbisSetupTest {

    private static final long AT = 500;

    /** Numbers from the lowest bit on; pairs of value and count of bits. */
    static byte[] packed(long... pairs) {
        byte[] bytes = new byte[400];
        System.arraycopy("\5vorbis".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 7);
        int at = 56;
        for (int i = 0; i < pairs.length; i += 2) {
            for (int k = 0; k < pairs[i + 1]; k++, at++) {
                bytes[at >> 3] |= (byte) ((pairs[i] >> k & 1) << (at & 7));
            }
        }
        return Arrays.copyOf(bytes, (at + 7) >> 3);
    }

    static VorbisIdentification identification() {
        ByteBuffer packet = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        packet.put("\1vorbis".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0)
                .put((byte) 2)
                .putInt(8000);
        return VorbisIdentification.parse(
                packet.put(28, (byte) 0xB8).put(29, (byte) 1).array(), AT);
    }

    static long[] setup() {
        return new long[] {
            // Three codebooks: plain with a lattice, sparse with a list, ordered.
            2,
            8,
            0x564342,
            24,
            2,
            16,
            9,
            24,
            0,
            1,
            0,
            1,
            0x31884210842L,
            45,
            1,
            4,
            0,
            64,
            3,
            4,
            0,
            1,
            0,
            12,
            0x564342,
            24,
            1,
            16,
            2,
            24,
            0,
            1,
            1,
            1,
            0,
            1,
            1,
            1,
            0,
            5,
            2,
            4,
            0,
            64,
            1,
            4,
            0,
            1,
            0,
            4,
            0x564342,
            24,
            1,
            16,
            3,
            24,
            1,
            1,
            0,
            5,
            1,
            2,
            2,
            2,
            0,
            4,
            // One time, two floors: of type 0, and of type 1 with two partitions of one class with a master book.
            0,
            6,
            0,
            16,
            1,
            6,
            0,
            16,
            1,
            8,
            1,
            16,
            1,
            16,
            0,
            6,
            0,
            8,
            0,
            4,
            1,
            8,
            1,
            16,
            2,
            5,
            0,
            4,
            0,
            4,
            1,
            3,
            1,
            2,
            2,
            8,
            3,
            8,
            0,
            8,
            0,
            2,
            5,
            4,
            65,
            10,
            131,
            10,
            // A residue of two classes, one of them with five more bits.
            0,
            6,
            2,
            16,
            0,
            24,
            0,
            24,
            0,
            24,
            1,
            6,
            0,
            8,
            5,
            3,
            0,
            1,
            0,
            3,
            1,
            1,
            9,
            5,
            0,
            8,
            1,
            8,
            2,
            8,
            0,
            8,
            // A mapping with two submaps and a coupling step.
            0,
            6,
            0,
            16,
            1,
            1,
            1,
            4,
            1,
            1,
            0,
            8,
            0,
            1,
            1,
            1,
            0,
            2,
            0,
            4,
            1,
            4,
            0x77,
            8,
            0,
            8,
            0,
            8,
            0x66,
            8,
            1,
            8,
            0,
            8,
            // Two modes and the end.
            1,
            6,
            0,
            1,
            0,
            32,
            0,
            8,
            1,
            1,
            0,
            32,
            0,
            8,
            1,
            1
        };
    }

    @Test
    void everyKindOfPart_isFollowedToTheEnd() {
        VorbisSetup setup = VorbisSetup.parse(identification(), packed(setup()), AT);
        assertEquals(packed(setup()).length, setup.toPacket().length);
        assertEquals(256, setup.blockSize(new byte[] {0}, 0, 1, AT));
        assertEquals(2048, setup.blockSize(new byte[] {2}, 0, 1, AT));
    }

    @Test
    void bitsThatNobodyReads_becomeZero() {
        long[] blank = setup();
        for (int i = 0; i < blank.length; i += 2) {
            blank[i] = blank[i + 1] == 8 && (blank[i] == 0x77 || blank[i] == 0x66) ? 0 : blank[i];
        }
        byte[] dirty = packed(setup());
        dirty[dirty.length - 1] |= (byte) 0x80;
        byte[] longer = Arrays.copyOf(dirty, dirty.length + 12);
        longer[longer.length - 1] = 9;
        assertArrayEquals(
                packed(blank), VorbisSetup.parse(identification(), longer, AT).toPacket());
    }

    @Test
    void anyCut_isRefused() {
        byte[] whole = packed(setup());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertEquals("VORBIS_SETUP", refusal(cut), () -> "at " + cut.length);
        }
    }

    @Test
    void anyPartOutOfRange_isRefused() {
        // Index of the number to break, and its new value.
        long[][] faults = {
            {2, 0x564341},
            {4, 0},
            {6, 0},
            {6, 1 << 23},
            {12, 0},
            {14, 3},
            {38, 7},
            {66, 1},
            {68, 1},
            {72, 2},
            {74, 0},
            {76, 0},
            {78, 0},
            {86, 3},
            {94, 2},
            {100, 3},
            {102, 4},
            {110, 33},
            {112, 65},
            {116, 3},
            {118, 1},
            {120, 2049},
            {122, 2048},
            {126, 3},
            {138, 3},
            {148, 1},
            {160, 0},
            {162, 1},
            {164, 2},
            {170, 2},
            {172, 1},
            {184, 1},
            {184, 1L << 31},
            {186, 1},
            {188, 0},
            {194, 0}
        };
        for (long[] fault : faults) {
            long[] broken = setup();
            broken[(int) fault[0]] = fault[1];
            assertEquals("VORBIS_SETUP", refusal(packed(broken)), () -> "number " + fault[0]);
        }
    }

    /** As libvorbis writes it at low quality. */
    @Test
    void oneFloorThatNothingRefersTo_isTaken() {
        long[] idle = setup();
        idle[176] = 0;
        VorbisSetup.parse(identification(), packed(idle), AT);
    }

    @Test
    void codebookThatNothingRefersTo_isRefused() {
        long[] idle = setup();
        idle[86] = 0;
        VorbisSetup.parse(identification(), packed(idle), AT);
        idle[140] = 0;
        assertEquals("VORBIS_SETUP", refusal(packed(idle)));
    }

    @Test
    void packetThatIsNoAudio_isRefused() {
        VorbisSetup setup = VorbisSetup.parse(identification(), packed(setup()), AT);
        assertThrows(AudioRefusedException.class, () -> setup.blockSize(new byte[] {1}, 0, 1, AT));
        assertThrows(AudioRefusedException.class, () -> setup.blockSize(new byte[] {0}, 0, 0, AT));
    }

    private static String refusal(byte[] packet) {
        return assertThrows(AudioRefusedException.class, () -> VorbisSetup.parse(identification(), packet, AT))
                .code();
    }

    @Test
    void identificationOutOfRange_isRefused() {
        byte[] good = identification().toPacket();
        assertArrayEquals(good, VorbisIdentification.parse(good, AT).toPacket());
        // Magic, version, channels, rate, block sizes in both orders, framing bit.
        int[][] faults = {{0, 3}, {7, 1}, {11, 0}, {11, 33}, {14, 64}, {28, 0x8B}, {28, 0xE8}, {28, 0xB5}, {29, 0}};
        for (int[] fault : faults) {
            byte[] broken = good.clone();
            broken[fault[0]] = (byte) fault[1];
            assertThrows(AudioRefusedException.class, () -> VorbisIdentification.parse(broken, AT));
        }
        byte[] cut = Arrays.copyOf(good, 29);
        assertThrows(AudioRefusedException.class, () -> VorbisIdentification.parse(cut, AT));
    }
}
