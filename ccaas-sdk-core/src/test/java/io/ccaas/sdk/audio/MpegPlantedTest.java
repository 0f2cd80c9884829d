package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp3Bytes.ape;
import static io.ccaas.sdk.testing.Mp3Bytes.frame;
import static io.ccaas.sdk.testing.Mp3Bytes.frames;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.Mp3Bytes.info;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.testing.Mp3Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in every place where an MP3 file can hide one: the output is what it is without the value, byte by byte. */
final class MpegPlantedTest {

    private static final String NUMBER = "+33639980001";
    private static final byte[] PLANT = text(NUMBER);
    private static final byte[] CLEAN = frames(20);

    @TempDir
    Path folder;

    static Stream<byte[]> tagsInFront() {
        byte[] plain = join(text("ID3\3\0\0"), new byte[] {0, 0, 0, (byte) 200}, PLANT, new byte[188]);
        return Stream.of(
                id3v2(2, 0, PLANT),
                id3v2(3, 0x40, join(new byte[6], PLANT)),
                id3v2(4, 0x80, join(PLANT, new byte[500])),
                id3v2(4, 0x10, PLANT),
                id3v2(3, 0, new byte[0]),
                join(id3v2(3, 0, PLANT), id3v2(4, 0x10, PLANT), id3v2(2, 0, PLANT)),
                plain,
                join(ape(true, PLANT)),
                join(ape(true, PLANT), id3v2(3, 0, PLANT)),
                join(id3v2(3, 0, PLANT), new byte[2000]),
                join(id3v2(3, 0, PLANT), text("junk " + NUMBER)),
                new byte[3000]);
    }

    @ParameterizedTest
    @MethodSource("tagsInFront")
    void tagInFront_isDropped(byte[] tag) {
        Cleaning.assertCleans(CLEAN, join(tag, CLEAN));
    }

    static Stream<byte[]> tagsBehind() {
        return Stream.of(
                id3v1(NUMBER),
                join(id3v1(NUMBER), id3v1(NUMBER)),
                join(Arrays.copyOf(text("TAG+" + NUMBER), 227), id3v1(NUMBER)),
                join(text("LYRICSBEGIN" + NUMBER + "LYRICSEND"), id3v1("")),
                join(text("LYRICSBEGINEAL00012" + NUMBER + "000031LYRICS200"), id3v1("")),
                ape(false, PLANT),
                ape(true, PLANT),
                join(ape(false, PLANT), id3v1(NUMBER)),
                ape(true, join(PLANT, new byte[150_000])),
                id3v2(4, 0x10, PLANT),
                id3v2(3, 0, PLANT),
                new byte[1],
                join(new byte[100_000], id3v1(NUMBER)),
                join(id3v1(NUMBER), text("junk " + NUMBER)));
    }

    @ParameterizedTest
    @MethodSource("tagsBehind")
    void tagBehind_isDropped(byte[] tag) {
        Cleaning.assertCleans(CLEAN, join(CLEAN, tag));
        assertEquals(List.of(), Cleaning.report(join(CLEAN, tag)).warnings());
    }

    static Stream<byte[]> tagsBehindCutFrames() {
        return Stream.of(
                join(id3v1(NUMBER), new byte[3000]),
                join(id3v1(NUMBER), id3v2(3, 0, PLANT)),
                join(id3v2(3, 0, join(PLANT, new byte[300])), new byte[3000]),
                join(ape(true, join(PLANT, new byte[300])), id3v1(NUMBER), new byte[3000]));
    }

    @Test
    void unknownBytesBehind_takeTheLastFrameAlong() {
        byte[] input = join(CLEAN, PLANT);
        Cleaning.assertCleans(frames(19), input);
        assertEquals(
                List.of(AudioWarning.LAST_FRAME_DROPPED), Cleaning.report(input).warnings());
    }

    /** A cut frame swallows the start of what follows it, wherever it was cut. */
    @ParameterizedTest
    @MethodSource({"tagsBehind", "tagsBehindCutFrames"})
    void cutFrame_bringsNoTagWithIt(byte[] tag) {
        byte[] sound = Arrays.copyOf(text("-".repeat(Mp3Bytes.FRAME)), Mp3Bytes.FRAME);
        System.arraycopy(frame(20, ""), 0, sound, 0, Mp3Bytes.MAIN);
        for (int length = Mp3Bytes.MAIN; length < Mp3Bytes.FRAME; length++) {
            byte[] out = Cleaning.stream(join(CLEAN, Arrays.copyOf(sound, length), tag));
            String text = new String(out, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("39980001") || text.contains("TAG") || text.contains("APE"), "cut at " + length);
        }
    }

    @Test
    void cutLastFrame_isDroppedWithAWarning() {
        for (int length : new int[] {1, 2, 3, 4, 20, 207}) {
            byte[] input = join(CLEAN, Arrays.copyOf(frame(20, ""), length));
            Cleaning.assertCleans(CLEAN, input);
            assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
        }
    }

    @Test
    void bytesBehindTheSound_areZero() {
        byte[] planted = join(frames(19), frame(19, NUMBER));
        Cleaning.assertCleans(CLEAN, planted);
        Cleaning.assertCleans(CLEAN, join(frame(0, NUMBER), Arrays.copyOfRange(CLEAN, Mp3Bytes.FRAME, CLEAN.length)));
    }

    @Test
    void freeBitsOfFrames_areZero() {
        byte[] planted = CLEAN.clone();
        for (int at = 0; at < planted.length; at += Mp3Bytes.FRAME) {
            planted[at + 2] |= 1;
            planted[at + 3] |= 0x3C;
            planted[at + Mp3Bytes.SIDE + 1] |= 0x7C;
        }
        Cleaning.assertCleans(CLEAN, planted);
    }

    @Test
    void checkSums_areRecomputed() {
        byte[] checked = CLEAN.clone();
        for (int at = 0; at < checked.length; at += Mp3Bytes.FRAME) {
            checked[at + 1] &= (byte) 0xFE;
            // The check sum takes the place of the two bytes before the side information, which moves.
            System.arraycopy(CLEAN, at + 4, checked, at + 6, 17);
        }
        byte[] planted = checked.clone();
        planted[Mp3Bytes.FRAME + 4] = '3';
        planted[Mp3Bytes.FRAME + 5] = '6';
        assertArrayEquals(Cleaning.clean(checked), Cleaning.clean(planted));
        assertEquals(
                List.of(AudioWarning.CRC_REPAIRED), Cleaning.report(planted).warnings());
        assertEquals(List.of(), Cleaning.report(Cleaning.clean(planted)).warnings());
    }

    @Test
    void frameOfCounts_isRebuilt() {
        byte[] clean = Cleaning.clean(join(info(20, 0), CLEAN));
        assertEquals(21 * Mp3Bytes.FRAME, clean.length);
        assertArrayEquals(CLEAN, Arrays.copyOfRange(clean, Mp3Bytes.FRAME, clean.length));
        Cleaning.assertCleans(clean, join(info(20, '3'), CLEAN));
        Cleaning.assertCleans(clean, join(id3v2(3, 0, PLANT), info(20, '6'), CLEAN, id3v1(NUMBER)));
        Cleaning.assertCleans(clean, clean);
    }

    @Test
    void frameOfCountsThatPromisesMore_isCorrectedWithAWarning() {
        byte[] input = join(info(30, 0), CLEAN);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
        byte[] clean = Cleaning.clean(input);
        assertEquals(20, clean[32]);
        Cleaning.assertCleans(clean, clean);
        assertEquals(List.of(), Cleaning.report(join(info(21, 0), CLEAN)).warnings());
    }

    /** Where files were joined, a second one stands among the frames of sound: nobody refers to its bytes. */
    @Test
    void frameOfCountsAmongFramesOfSound_isSilent() {
        byte[] out = Cleaning.clean(join(CLEAN, info(20, '3'), CLEAN));
        byte[] silent = new byte[Mp3Bytes.FRAME];
        System.arraycopy(info(0, 0), 0, silent, 0, 4);
        assertArrayEquals(join(CLEAN, silent, CLEAN), out);
    }

    @Test
    void frameOfCountsInStereo_mayPrecedeMono() {
        byte[] stereo = Arrays.copyOf(new byte[] {-1, -5, 0x50, 0x40}, Mp3Bytes.FRAME);
        System.arraycopy(text("Xing\0\0\0\1\0\0\0\24"), 0, stereo, 36, 12);
        byte[] clean = Cleaning.clean(join(stereo, CLEAN));
        assertEquals(21 * Mp3Bytes.FRAME, clean.length);
        assertEquals(1, Cleaning.report(clean).format().channels());
        Cleaning.assertCleans(clean, clean);
    }

    @Test
    void report_namesWhatWasFoundAndDropped() {
        CleaningReport report =
                Cleaning.report(join(id3v2(3, 0, PLANT), info(20, 0), CLEAN, ape(true, PLANT), id3v1("")));
        assertEquals(new AudioFormat(AudioContainer.MP3, "mp3", 44_100, 1, 20 * 1152), report.format());
        assertEquals(AssuranceLevel.L2, report.level());
        List<DroppedStructure> dropped = List.of(
                new DroppedStructure("ID3v2", 1, 22),
                new DroppedStructure("APE", 1, 76),
                new DroppedStructure("ID3v1", 1, 128));
        assertEquals(dropped, report.dropped());
        assertEquals(22 + 76 + 128, report.droppedBytes());
    }

    @Test
    void inspection_showsEveryStructure() {
        byte[] input = join(id3v2(3, 0, PLANT), CLEAN, ape(true, PLANT), id3v1(NUMBER));
        AudioInspection seen = AudioInspector.masked().inspect(new ByteArrayInputStream(input));
        List<String> kinds =
                seen.structures().stream().map(AudioStructure::kind).toList();
        assertEquals(List.of("ID3v2", "MPEG audio frames", "APE", "ID3v1"), kinds);
        assertFalse(seen.structures().stream().anyMatch(s -> s.value().contains("639")));
    }

    /** A receiver that sees bytes at once gets the head that only the end settles. */
    @Test
    void receiverThatSeesBytesAtOnce_getsTheSame() throws IOException {
        byte[] input = join(id3v2(3, 0, PLANT), info(30, '3'), CLEAN, id3v1(NUMBER));
        Path in = Files.write(folder.resolve("in"), input);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioCleaner.standard().clean(in, out);
        assertArrayEquals(Cleaning.clean(input), out.toByteArray());
    }

    @Test
    void apeTagWithItsFooterOnly_isTakenForATag() {
        CleaningReport report = Cleaning.report(join(CLEAN, ape(false, PLANT)));
        assertEquals(20 * 1152, report.format().frames());
    }
}
