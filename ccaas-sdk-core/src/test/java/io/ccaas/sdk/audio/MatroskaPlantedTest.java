package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.BLOCK_GROUP;
import static io.ccaas.sdk.testing.MatroskaBytes.CLUSTER;
import static io.ccaas.sdk.testing.MatroskaBytes.EBML;
import static io.ccaas.sdk.testing.MatroskaBytes.ENTRY;
import static io.ccaas.sdk.testing.MatroskaBytes.INFO;
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
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.pcm;
import static io.ccaas.sdk.testing.MatroskaBytes.pcmNumbers;
import static io.ccaas.sdk.testing.MatroskaBytes.string;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.DroppedStructure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place where a Matroska file can hide one: the output is what it is without the value, byte by byte. */
final class MatroskaPlantedTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] FIRST = text("first of the two frames of sound");
    private static final byte[] SECOND = text("and the second");
    private static final byte[] BLOCKS = join(block(1, 0, FIRST), block(1, 20, SECOND));
    private static final byte[] CLUSTERS = cluster(0, BLOCKS);
    private static final byte[] CLEAN =
            canonical("matroska", "A_PCM/INT/LIT", pcmNumbers(), cluster(0, block(1, 0, join(FIRST, SECOND))));
    private static final byte[] TRACKS = tracks(pcm(1));

    @Test
    void cleanFile_staysAsItIs() {
        Cleaning.assertCleans(CLEAN, CLEAN);
        Cleaning.assertCleans(CLEAN, file(TRACKS, CLUSTERS));
    }

    @Test
    void headerExtras_areDropped() {
        byte[] planted = element(
                EBML,
                number(0x4286, 0x33639980L),
                string(0x4282, "matroska\0+33639980001"),
                number(0x4287, 0x33639980L),
                string(0x4281, "+33639980001"),
                element(0xEC, PLANT));
        Cleaning.assertCleans(CLEAN, join(planted, element(SEGMENT, TRACKS, CLUSTERS)));
        Cleaning.assertCleans(
                CLEAN, join(header("matroska"), element(0xEC, PLANT), element(SEGMENT, TRACKS, CLUSTERS)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x7BA9, 0x4461, 0x4D80, 0x5741, 0x73A4, 0x7384, 0x3CB923, 0x3C83AB, 0x3EB923, 0x3E83BB, 0x4444, 0x6924,
                0x4489, 0xEC, 0xBF, 0x4FFE
            })
    void elementOfInfo_isDropped(int id) {
        Cleaning.assertCleans(CLEAN, file(element(INFO, element(id, PLANT)), TRACKS, CLUSTERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x114D9B74, 0x1C53BB6B, 0x1254C367, 0x1941A469, 0x1043A770, 0xEC, 0xBF, 0x1FFFFFFE, 0x81})
    void elementOfTheSegment_isDropped(int id) {
        byte[] planted = element(id, element(0x7373, element(0x67C8, PLANT)));
        Cleaning.assertCleans(CLEAN, file(planted, TRACKS, planted, CLUSTERS, planted));
        byte[] live = join(
                header("matroska"),
                live(SEGMENT, planted, TRACKS, planted, live(CLUSTER, number(TIMESTAMP, 0), BLOCKS), planted));
        Cleaning.assertCleans(CLEAN, live);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x73C5, 0x536E, 0x22B59C, 0x22B59D, 0x258688, 0x3A9697, 0x3B4040, 0x26B240, 0x7446, 0x41E4, 0x55EE,
                0xE2, 0x88, 0x55AA, 0xB9, 0x9C, 0x23E383, 0x56AA, 0x56BB, 0x537F, 0xE0, 0xEC, 0xBF, 0x4FFE, 0x63A2
            })
    void elementOfTheTrack_isDropped(int id) {
        Cleaning.assertCleans(CLEAN, file(tracks(pcm(1, element(id, PLANT))), CLUSTERS));
        Cleaning.assertCleans(CLEAN, file(tracks(element(id == 0xE0 ? 0xE2 : id, PLANT), pcm(1)), CLUSTERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x78B5, 0x7D7B, 0xEC, 0x4FFE})
    void elementOfTheSamplesDescription_isDropped(int id) {
        byte[] audio = element(
                0xE1,
                element(id, PLANT),
                decimal(0xB5, 8000),
                number(0x9F, 1),
                number(0x6264, 16),
                element(0xEC, PLANT));
        byte[] entry = element(ENTRY, number(0xD7, 1), number(0x83, 2), string(0x86, "A_PCM/INT/LIT"), audio);
        Cleaning.assertCleans(CLEAN, file(tracks(entry), CLUSTERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x5854, 0xA7, 0xAB, 0xEC, 0xBF, 0x4FFE})
    void elementOfTheCluster_isDropped(int id) {
        byte[] planted = element(id, PLANT);
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(0, planted, BLOCKS, planted)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x75A1, 0xA4, 0xFA, 0xFB, 0xFD, 0x8E, 0x9B, 0xA2, 0xEC, 0x4FFE})
    void elementOfTheBlockGroup_isDropped(int id) {
        byte[] planted = element(id, PLANT);
        byte[] group = element(BLOCK_GROUP, planted, element(BLOCK, body(1, 0, 0, FIRST)), planted);
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(0, group, block(1, 20, SECOND))));
    }

    @Test
    void flagsOfBlocks_areCanonical() {
        byte[] flagged = element(SIMPLE_BLOCK, body(1, 0, 0x79, FIRST));
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(0, flagged, block(1, 20, SECOND))));
    }

    @Test
    void clockOfTheRecorder_isRebased() {
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(1_763_765_432_123L, BLOCKS)));
        byte[] shifted = join(block(1, 1234, FIRST), block(1, 1254, SECOND));
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(33_639_980_001L, shifted)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 20_000, 500_000, 20_000_000, 1_000_000})
    void unitOfTime_isAlwaysAMillisecond(long scale) {
        int ticks = (int) (20_000_000 / scale);
        byte[] info = element(INFO, number(0x2AD7B1, scale));
        byte[] blocks = join(block(1, 0, FIRST), block(1, ticks, SECOND));
        Cleaning.assertCleans(CLEAN, file(info, TRACKS, cluster(99, blocks)));
    }

    @Test
    void groupingOfTheInput_isNotKept() {
        byte[] split = join(cluster(0, block(1, 0, FIRST)), cluster(10, block(1, 10, SECOND)), cluster(500));
        Cleaning.assertCleans(CLEAN, file(TRACKS, split));
    }

    @Test
    void otherTracks_areDropped() {
        byte[] subtitle = element(
                ENTRY,
                number(0xD7, 2),
                number(0x83, 17),
                string(0x86, "S_TEXT/UTF8"),
                element(0x63A2, new byte[300_000]),
                element(0x6D80, element(0x6240, element(0x5034, number(0x4254, 0)))));
        byte[] text = element(BLOCK_GROUP, element(BLOCK, body(2, 5, 0, PLANT)), number(0x9B, 100));
        Cleaning.assertCleans(
                CLEAN,
                file(tracks(subtitle, pcm(1)), cluster(0, block(2, 0, PLANT), BLOCKS, text, block(77, 0, PLANT))));
    }

    @Test
    void bytesBehindTheSegment_areDropped() {
        Cleaning.assertCleans(CLEAN, join(CLEAN, text("TAG"), PLANT, new byte[113]));
        Cleaning.assertCleans(CLEAN, join(CLEAN, new byte[] {0, 0, 0}));
    }

    @Test
    void paddingOfSamples_isDropped() {
        byte[] group = element(BLOCK_GROUP, number(0x75A2, 1_000_000), element(BLOCK, body(1, 20, 0, SECOND)));
        Cleaning.assertCleans(CLEAN, file(TRACKS, cluster(0, block(1, 0, FIRST), group)));
    }

    @Test
    void droppedBytes_areCountedByKind() {
        byte[] planted = file(
                element(0x1254C367, PLANT), tracks(pcm(1, element(0x536E, PLANT), element(0x4FFE, PLANT))), CLUSTERS);
        assertEquals(
                List.of(
                        new DroppedStructure("Tags", 1, 17),
                        new DroppedStructure("TrackEntry/Name", 1, 15),
                        new DroppedStructure("unknown element", 1, 15)),
                Cleaning.report(planted).dropped());
    }
}
