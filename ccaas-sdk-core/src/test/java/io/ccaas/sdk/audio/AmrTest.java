package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.DroppedStructure;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AMR files of both bands: frames pass, spare bits and tags do not, and nothing else is taken for a frame. */
final class AmrTest {

    private static final byte[] NARROW = text("#!AMR\n");
    private static final byte[] WIDE = text("#!AMR-WB\n");

    private static byte[] frame(int type, int bytes) {
        byte[] frame = new byte[bytes + 1];
        Arrays.fill(frame, (byte) 0xFF);
        frame[0] = (byte) (type << 3 | 4);
        return frame;
    }

    /** A frame without its spare bits. */
    private static byte[] clear(int type, int bits) {
        byte[] frame = frame(type, (bits + 7) / 8);
        frame[frame.length - 1] = (byte) ((bits & 7) == 0 ? 0xFF : 0xFF00 >> (bits & 7));
        return frame;
    }

    private static byte[] ape(int size) {
        return join(text("APETAGEX"), le(2000, 4), le(size, 4), le(1, 4), le(0xA0000000L, 4), new byte[8 + size]);
    }

    private static void refused(String code, long offset, byte[]... parts) {
        AudioRefusedException e = Cleaning.refusal(join(parts));
        assertEquals(code, e.code(), e::getMessage);
        assertEquals(offset, e.offset());
    }

    @ParameterizedTest
    @CsvSource({"0, 95", "1, 103", "2, 118", "3, 134", "4, 148", "5, 159", "6, 204", "7, 244", "8, 39"})
    void spareBitsOfNarrowFrames_areZero(int type, int bits) {
        byte[] planted = frame(type, (bits + 7) / 8);
        Cleaning.assertCleans(join(NARROW, clear(type, bits), clear(type, bits)), join(NARROW, planted, planted));
    }

    @ParameterizedTest
    @CsvSource({"0, 132", "1, 177", "2, 253", "3, 285", "4, 317", "5, 365", "6, 397", "7, 461", "8, 477", "9, 40"})
    void spareBitsOfWideFrames_areZero(int type, int bits) {
        byte[] planted = frame(type, (bits + 7) / 8);
        Cleaning.assertCleans(join(WIDE, clear(type, bits), clear(type, bits)), join(WIDE, planted, planted));
    }

    @Test
    void framesWithoutData_sayItInOneWay() {
        Cleaning.assertCleans(join(NARROW, new byte[] {0x7C, 0x7C}), join(NARROW, new byte[] {0x78, 0x7C}));
        Cleaning.assertCleans(join(WIDE, new byte[] {0x74, 0x7C}), join(WIDE, new byte[] {0x70, 0x78}));
    }

    @Test
    void report_saysWhatItIs() {
        byte[] narrow = join(NARROW, frame(7, 31), frame(8, 5), frame(15, 0), ape(20));
        assertEquals(
                new AudioFormat(AudioContainer.AMR, "amr_nb", 8000, 1, 480),
                Cleaning.report(narrow).format());
        assertEquals(AssuranceLevel.L2, Cleaning.report(narrow).level());
        assertEquals(
                List.of(new DroppedStructure("APE", 1, 52)),
                Cleaning.report(narrow).dropped());
        byte[] wide = join(WIDE, frame(8, 60));
        assertEquals(
                new AudioFormat(AudioContainer.AMR_WB, "amr_wb", 16_000, 1, 320),
                Cleaning.report(wide).format());
    }

    @Test
    void tagsBehindTheAudio_areDropped() {
        byte[] clean = join(NARROW, clear(7, 244));
        byte[] id3 = Arrays.copyOf(text("TAG+33639980001"), 128);
        Cleaning.assertCleans(clean, join(clean, id3));
        Cleaning.assertCleans(clean, join(clean, ape(64), id3));
        Cleaning.assertCleans(clean, join(clean, id3, ape(0), id3));
    }

    @Test
    void bytesBehindATag_areRefused() {
        byte[] clean = join(NARROW, clear(7, 244));
        refused("AMR_TRAILING", clean.length, clean, text("TAG+33639980001"));
        refused("AMR_TRAILING", clean.length, clean, Arrays.copyOf(ape(64), 60));
        refused("AMR_TRAILING", clean.length + 128, clean, Arrays.copyOf(text("TAG"), 128), clear(7, 244));
    }

    @Test
    void moreTagsThanAllowed_areRefused() {
        byte[] input = join(NARROW, clear(7, 244), ape(0), ape(0));
        AudioCleaner few = AudioCleaner.standard().withAtMostStructures(1);
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> few.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("AMR_TOO_MANY_TAGS", e.code());
    }

    @Test
    void paddingBits_areRefused() {
        refused("AMR_P_BITS", 6, NARROW, text("Call from +33639980001"));
        refused("AMR_P_BITS", 7, NARROW, new byte[] {0x7C, (byte) 0xBC});
        refused("AMR_P_BITS", 10, WIDE, new byte[] {0x7C, 0x3D});
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14})
    void unknownNarrowType_isRefused(int type) {
        refused("AMR_FRAME_TYPE", 6, NARROW, frame(type, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13})
    void unknownWideType_isRefused(int type) {
        refused("AMR_FRAME_TYPE", 9, WIDE, frame(type, 0));
    }

    @Test
    void damagedSpeech_isRefusedAndComfortNoiseIsNot() {
        byte[] damaged = clear(7, 244);
        damaged[0] &= ~4;
        refused("AMR_BAD_FRAME", 6, NARROW, damaged);
        byte[] noise = clear(8, 39);
        noise[0] &= ~4;
        Cleaning.assertCleans(join(NARROW, noise), join(NARROW, noise));
    }

    @Test
    void frameThatIsCutShort_isRefused() {
        refused("AMR_FRAME_OVERRUN", 38, NARROW, clear(7, 244), Arrays.copyOf(clear(7, 244), 31));
    }

    @Test
    void fileWithoutAFrame_isRefused() {
        refused("EMPTY_AUDIO", 6, NARROW);
        refused("EMPTY_AUDIO", 9, WIDE, ape(3));
    }

    @Test
    void longFile_passesInPieces() {
        byte[] frames = new byte[32 * 10_000];
        for (int i = 0; i < 10_000; i++) {
            System.arraycopy(clear(7, 244), 0, frames, 32 * i, 32);
        }
        Cleaning.assertCleans(join(NARROW, frames), join(NARROW, frames));
    }

    @Property(tries = 200)
    void randomTagsAndSpareBits_neverReachTheOutput(@ForAll @Size(max = 200) byte[] tag, @ForAll byte spare) {
        byte[] planted = clear(4, 148);
        planted[planted.length - 1] |= (byte) (spare & 0x0F);
        byte[] id3 = Arrays.copyOf(join(text("TAG"), tag), 128);
        byte[] ape = join(Arrays.copyOf(ape(tag.length), 32), tag);
        Cleaning.assertCleans(join(NARROW, clear(4, 148)), join(NARROW, planted, ape, id3));
    }

    @Test
    void randomChanges_areCleanedOrRefused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        byte[] whole = join(WIDE, clear(8, 477), frame(14, 0), clear(9, 40), clear(0, 132), ape(9));
        int accepted = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] input = Arrays.copyOf(whole, random.nextInt(9, whole.length + 1));
            input[random.nextInt(9, input.length + 1) % input.length] = (byte) random.nextInt();
            accepted += accepts(input) ? 1 : 0;
        }
        assertTrue(accepted > 20, "accepted " + accepted);
    }

    private static boolean accepts(byte[] input) {
        byte[] once;
        try {
            once = Cleaning.stream(input);
        } catch (AudioRefusedException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= input.length, e::getMessage);
            return false;
        }
        assertArrayEquals(once, Cleaning.stream(once));
        return true;
    }
}
