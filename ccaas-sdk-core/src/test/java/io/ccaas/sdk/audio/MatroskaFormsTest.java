package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.CLUSTER;
import static io.ccaas.sdk.testing.MatroskaBytes.ENTRY;
import static io.ccaas.sdk.testing.MatroskaBytes.SEGMENT;
import static io.ccaas.sdk.testing.MatroskaBytes.SIMPLE_BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.TIMESTAMP;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.canonical;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.decimal;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.file;
import static io.ccaas.sdk.testing.MatroskaBytes.header;
import static io.ccaas.sdk.testing.MatroskaBytes.live;
import static io.ccaas.sdk.testing.MatroskaBytes.lying;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.pcmNumbers;
import static io.ccaas.sdk.testing.MatroskaBytes.string;
import static io.ccaas.sdk.testing.MatroskaBytes.track;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of the same audio that must be told from each other, or must not. */
final class MatroskaFormsTest {

    private static final byte[] TRACK = tracks(pcm(1));

    private static byte[] sound(int length, int seed) {
        byte[] sound = new byte[length];
        for (int i = 0; i < length; i++) {
            sound[i] = (byte) (i * 7 + seed);
        }
        return sound;
    }

    private static byte[] clean(byte[]... clusters) {
        return canonical("matroska", "A_PCM/INT/LIT", pcmNumbers(), clusters);
    }

    @Test
    void report_saysWhatItIs() {
        CleaningReport report = Cleaning.report(file(TRACK, cluster(0, block(1, 0, sound(320, 1)))));
        assertEquals(new AudioFormat(AudioContainer.MATROSKA, "pcm_s16le", 8000, 1, 160), report.format());
        assertEquals(AssuranceLevel.L1, report.level());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void liveStream_isWhatAFileWouldBe() {
        byte[] expected = clean(cluster(0, block(1, 0, join(sound(16, 1), sound(16, 2)))));
        byte[] first = live(CLUSTER, number(TIMESTAMP, 100), block(1, 0, sound(16, 1)));
        byte[] second = live(CLUSTER, number(TIMESTAMP, 600), block(1, 0, sound(16, 2)));
        Cleaning.assertCleans(expected, join(header("matroska"), live(SEGMENT, TRACK, first, second)));
        Cleaning.assertCleans(expected, file(TRACK, first, second));
        byte[] withTags =
                join(header("matroska"), live(SEGMENT, TRACK, first, element(0x1254C367, sound(9, 3)), second));
        Cleaning.assertCleans(expected, withTags);
    }

    @Test
    void clusters_areGroupedByTime() {
        byte[] numbers = element(0xE1, decimal(0xB5, 1000), number(0x9F, 1), number(0x6264, 8));
        byte[][] seconds = new byte[31][];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = block(1, 1000 * i, sound(1000, i));
        }
        byte[] behind = cluster(31_000, block(1, 0, sound(1000, 3)), block(1, 1000, sound(500, 4)));
        byte[] expected = canonical("matroska", "A_PCM/INT/LIT", numbers, cluster(0, seconds), behind);
        Cleaning.assertCleans(expected, file(tracks(track(1, "A_PCM/INT/LIT", numbers)), cluster(0, seconds), behind));
    }

    @Test
    void largePacket_getsAClusterForItself() {
        byte[] head = element(
                0x63A2,
                new byte[] {2, 30, 16},
                CodecBytes.vorbisIdentification(0),
                CodecBytes.vorbisComment(),
                CodecBytes.vorbisSetup(0));
        byte[] numbers = join(head, element(0xE1, decimal(0xB5, 8000), number(0x9F, 1)));
        byte[] small = CodecBytes.vorbis(true, 1);
        byte[] large = Arrays.copyOf(small, 300_000);
        byte[] input = file(
                tracks(track(1, "A_VORBIS", numbers)),
                cluster(0, block(1, 0, small), block(1, 1, large), block(1, 2, small)));
        byte[] expected = canonical(
                "matroska",
                "A_VORBIS",
                numbers,
                cluster(0, block(1, 0, small)),
                cluster(0, block(1, 0, large)),
                cluster(128, block(1, 0, small)));
        Cleaning.assertCleans(expected, input);
        Cleaning.assertCleans(expected, expected);
    }

    @Test
    void formsOfLacing_leaveNoTrace() {
        assertLaced(12, body(1, 0, 0x02, new byte[] {2, 4, 4}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x06, new byte[] {2, (byte) 0x84, (byte) 0xBF}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x04, new byte[] {2}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x02, new byte[] {2, 2, 6}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x06, new byte[] {2, (byte) 0x82, (byte) 0xC3}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x04, new byte[] {0}, sound(12, 1)));
        assertLaced(12, body(1, 0, 0x02, new byte[] {0}, sound(12, 1)));
        byte[] sizes = {3, 0x43, (byte) 0xE8, (byte) 0xB7, (byte) 0xBF};
        byte[] wide = {3, 0x43, (byte) 0xE8, 0x5F, (byte) 0xF7, (byte) 0xBF};
        byte[] xiph = {3, -1, -1, -1, (byte) 235, -1, -1, -1, (byte) 227, -1, -1, -1, (byte) 227};
        assertLaced(3976, body(1, 0, 0x06, sizes, sound(3976, 1)));
        assertLaced(3976, body(1, 0, 0x06, wide, sound(3976, 1)));
        assertLaced(3976, body(1, 0, 0x02, xiph, sound(3976, 1)));
    }

    private static void assertLaced(int length, byte[] block) {
        byte[] expected = clean(cluster(0, block(1, 0, sound(length, 1))));
        Cleaning.assertCleans(expected, file(TRACK, cluster(0, element(SIMPLE_BLOCK, block))));
    }

    @Test
    void cutInput_losesItsLastBlockAndWarns() {
        byte[] whole = file(TRACK, cluster(0, block(1, 0, sound(16, 1)), block(1, 20, sound(16, 2))));
        byte[] expected = clean(cluster(0, block(1, 0, sound(16, 1))));
        byte[] live = join(
                header("matroska"),
                live(
                        SEGMENT,
                        TRACK,
                        live(CLUSTER, number(TIMESTAMP, 0), block(1, 0, sound(16, 1)), block(1, 20, sound(16, 2)))));
        for (int missing = 1; missing < 22; missing++) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            Cleaning.assertCleans(expected, cut);
            assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(cut).warnings());
            byte[] liveCut = Arrays.copyOf(live, live.length - missing);
            Cleaning.assertCleans(expected, liveCut);
            assertEquals(
                    List.of(AudioWarning.TRUNCATED), Cleaning.report(liveCut).warnings());
        }
    }

    @Test
    void liveStreamThatEndsBetweenBlocks_isWhole() {
        byte[] live = join(
                header("matroska"),
                live(SEGMENT, TRACK, live(CLUSTER, number(TIMESTAMP, 0), block(1, 0, sound(16, 1)))));
        assertEquals(List.of(), Cleaning.report(live).warnings());
    }

    @Test
    void cutInput_isRefusedWhenTruncationIs() {
        byte[] whole = file(TRACK, cluster(0, block(1, 0, sound(16, 1)), block(1, 20, sound(16, 2))));
        byte[] cut = Arrays.copyOf(whole, whole.length - 5);
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> strict.toAudioOnly(new ByteArrayInputStream(cut)));
        assertEquals("MKV_TRUNCATED", e.code());
        strict.toAudioOnly(new ByteArrayInputStream(whole)).close();
    }

    @Test
    void chosenTrack_passesAlone() {
        byte[] customer = sound(16, 1);
        byte[] agent = sound(16, 2);
        byte[] call = file(
                tracks(pcm(1, string(0x536E, "AUDIO_FROM_CUSTOMER")), pcm(2, string(0x536E, "AUDIO_TO_CUSTOMER"))),
                cluster(0, block(1, 0, customer), block(2, 0, agent)));
        assertArrayEquals(clean(cluster(0, block(1, 0, customer))), choosing(1, call));
        assertArrayEquals(clean(cluster(0, block(1, 0, agent))), choosing(2, call));
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> choosing(3, call));
        assertEquals("MKV_NO_SUCH_TRACK", e.code());
    }

    @Test
    void chosenTrackBesidePictures_passes() {
        byte[] video = element(ENTRY, number(0xD7, 1), number(0x83, 1));
        byte[] call = file(tracks(video, pcm(2)), cluster(0, block(1, 0, sound(9, 1)), block(2, 5, sound(16, 2))));
        assertArrayEquals(clean(cluster(0, block(1, 0, sound(16, 2)))), choosing(2, call));
        assertThrows(AudioRefusedException.class, () -> choosing(1, call));
    }

    private static byte[] choosing(int track, byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioCleaner.standard().takingTrack(track).clean(new ByteArrayInputStream(input), out);
        return out.toByteArray();
    }

    @Test
    void sizesInWideForm_areReadAlike() {
        byte[] wide = join(new byte[] {(byte) 0xA3, 0x08, 0, 0, 0, 20}, body(1, 0, 0x80, sound(16, 1)));
        Cleaning.assertCleans(clean(cluster(0, block(1, 0, sound(16, 1)))), file(TRACK, cluster(0, wide)));
        byte[] wideTrack = join(new byte[] {0x40, 1, 0, 0, (byte) 0x80}, sound(16, 1));
        byte[] block = element(SIMPLE_BLOCK, wideTrack);
        Cleaning.assertCleans(clean(cluster(0, block(1, 0, sound(16, 1)))), file(TRACK, cluster(0, block)));
    }

    @Test
    void manyElementsOfMetadata_areSkippedWithoutParsing() {
        byte[] nested = new byte[0];
        for (int i = 0; i < 5000; i++) {
            nested = element(0x67C8, nested);
        }
        byte[] expected = clean(cluster(0, block(1, 0, sound(16, 1))));
        Cleaning.assertCleans(
                expected, file(TRACK, element(0x1254C367, nested), cluster(0, block(1, 0, sound(16, 1)))));
        assertTrue(nested.length > 15_000);
    }

    @Test
    void inspection_namesStructuresAndTheirPlaces() {
        byte[] input = file(
                element(0x1254C367, sound(9, 1)),
                tracks(pcm(1, string(0x536E, "Agent"))),
                cluster(0, block(1, 0, sound(16, 1))));
        List<String> kinds = new ArrayList<>();
        AudioInspector.masked()
                .inspect(new ByteArrayInputStream(input))
                .structures()
                .forEach(s -> kinds.add(s.kind()));
        assertEquals(List.of("EBML header", "Segment", "Tags", "Tracks", "TrackEntry/Name", "Cluster"), kinds);
    }

    @Test
    void declaredSizeBeyondTheEnd_isATruncatedInput() {
        byte[] tracksAndAudio = join(TRACK, cluster(0, block(1, 0, sound(16, 1))));
        byte[] cut = join(header("matroska"), lying(SEGMENT, 1 << 20, tracksAndAudio));
        Cleaning.assertCleans(clean(cluster(0, block(1, 0, sound(16, 1)))), cut);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(cut).warnings());
    }
}
