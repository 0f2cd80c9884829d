package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.entry;
import static io.ccaas.sdk.testing.Mp4Bytes.esds;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static io.ccaas.sdk.testing.Mp4Bytes.join;
import static io.ccaas.sdk.testing.Mp4Bytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the MP4 family, broken once or more. */
final class Mp4RefusalTest {

    private static final byte[] ESDS = esds(0x40, 0x15, 0x88);

    private static void assertRefused(String code, byte[] input) {
        assertEquals(code, Cleaning.refusal(input).code());
    }

    private static void assertRefused(String code, Mp4Bytes input) {
        assertRefused(code, input.bytes());
    }

    private static byte[] track(String handler, int id) {
        byte[] hdlr = full("hdlr", 0, 0, be(0, 4), text(handler), new byte[13]);
        return box("trak", full("tkhd", 0, 0, be(0, 8), be(id, 4)), box("mdia", hdlr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moov", "trak", "mdia", "minf", "dinf", "stbl"})
    void boxThatPassesItsParent_isRefused(String parent) {
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add(parent, join(be(99_999, 4), text("free"))));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add(parent, join(be(7, 4), text("free"))));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add(parent, join(be(0, 4), text("free"))));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add(parent, join(be(1, 4), text("free"), be(15, 8))));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add(parent, join(be(1, 4), text("free"), be(-1, 8))));
    }

    @Test
    void cutFile_isRefused() {
        byte[] whole = Mp4Bytes.aac().bytes();
        assertRefused("MP4_SAMPLE_OUTSIDE_MDAT", Arrays.copyOf(whole, whole.length - 1));
        assertRefused("MP4_BOX_SIZE", Arrays.copyOf(whole, 100));
        assertRefused("MP4_BOX_COUNT", Arrays.copyOf(whole, 32));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add("end", join(be(99, 4), text("moof"))));
        assertRefused("MP4_BOX_SIZE", Mp4Bytes.aac().add("end", join(be(99, 4), text("mdat"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mdhd", "stts", "stsc", "stsz", "stco", "stsd", "mvhd"})
    void missingOrSecondTable_isRefused(String type) {
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().with(type, new byte[0]));
        String parent = type.equals("mdhd") ? "mdia" : type.equals("mvhd") ? "moov" : "stbl";
        byte[] second = full(type, 0, 0, be(0, 4), be(0, 4), be(1, 4), be(0, 8));
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().add(parent, second));
    }

    @Test
    void missingOrSecondMovie_isRefused() {
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().with("moov", new byte[0]));
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().add("end", box("moov")));
        assertRefused("MP4_BOX_COUNT", join(box("ftyp", text("mif1")), full("meta", 0, 0, be(0, 4))));
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().add("stbl", full("co64", 0, 0, be(0, 4))));
        assertRefused("MP4_BOX_COUNT", Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, ESDS, ESDS)));
    }

    @Test
    void tooManyBoxes_areRefused() {
        assertRefused("MP4_TOO_MANY_BOXES", Mp4Bytes.aac().add("moov", boxes(100_001)));
        AudioCleaner few = AudioCleaner.standard().withAtMostStructures(20);
        byte[] input = Mp4Bytes.aac().add("end", boxes(20)).bytes();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> few.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("MP4_TOO_MANY_BOXES", e.code());
    }

    private static byte[] boxes(int count) {
        byte[] all = new byte[count * 8];
        for (int i = 0; i < count; i++) {
            all[i * 8 + 3] = 8;
        }
        return all;
    }

    @Test
    void video_isRefusedWithACure() {
        byte[] input = Mp4Bytes.aac().add("moov", track("vide", 2)).bytes();
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals("MP4_VIDEO", e.code());
        assertTrue(e.problem().message().contains("-vn"), e.getMessage());
        assertTrue(e.problem().message().contains("numbers of its sound tracks: 1 "), e.getMessage());
    }

    /** No advice to choose a track where there is none. */
    @Test
    void videoWithoutSound_isNoRecording() {
        assertRefused("MP4_NO_AUDIO", Mp4Bytes.aac().with("trak", track("vide", 1)));
        assertEquals(
                "MP4_NO_AUDIO",
                chosen(Mp4Bytes.aac().with("trak", track("vide", 1)).bytes(), 1));
    }

    @Test
    void videoInFrontOfSound_isRefusedWhereItLies() {
        byte[] input = Mp4Bytes.aac()
                .with("trak", join(track("vide", 7), track("soun", 9), track("soun", 5000)))
                .bytes();
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals("MP4_VIDEO", e.code());
        assertTrue(e.problem().found().contains("sound tracks: 9 and others"), e.getMessage());
    }

    @Test
    void soundBesideVideo_isTakenByItsNumber() {
        byte[] input = Mp4Bytes.aac().add("moov", track("vide", 2)).bytes();
        try (AudioOnly sound = AudioCleaner.standard().takingTrack(1).toAudioOnly(new ByteArrayInputStream(input))) {
            assertArrayEquals(Cleaning.clean(Mp4Bytes.aac().bytes()), AudioBytes.of(sound));
        }
        assertEquals("MP4_NO_TRACK", chosen(input, 2));
    }

    @Test
    void noSoundTrack_isRefused() {
        assertRefused("MP4_NO_AUDIO", Mp4Bytes.aac().with("trak", track("text", 1)));
        assertRefused("MP4_NO_AUDIO", Mp4Bytes.aac().with("trak", box("trak")));
    }

    @Test
    void twoSoundTracks_needAChoice() {
        byte[] input = Mp4Bytes.aac().add("moov", track("soun", 2)).bytes();
        assertTrue(Cleaning.refusal(input).problem().found().contains("sound tracks: 1, 2"));
        assertRefused("MP4_TRACKS", input);
        assertEquals("MP4_BOX_COUNT", chosen(input, 2), "the second track has no tables");
        assertEquals("MP4_NO_TRACK", chosen(input, 3));
        try (AudioOnly first = AudioCleaner.standard().takingTrack(1).toAudioOnly(new ByteArrayInputStream(input))) {
            assertArrayEquals(Cleaning.clean(Mp4Bytes.aac().bytes()), AudioBytes.of(first));
        }
    }

    private static String chosen(byte[] input, int track) {
        AudioCleaner cleaner = AudioCleaner.standard().takingTrack(track);
        return assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)))
                .code();
    }

    @Test
    void encryptedSound_isRefused() {
        assertRefused("MP4_ENCRYPTED", Mp4Bytes.aac().entry(entry("enca", 1, 16, 8000, ESDS)));
        assertRefused("MP4_ENCRYPTED", Mp4Bytes.aac().entry(entry("drms", 1, 16, 8000, ESDS)));
        assertRefused("MP4_ENCRYPTED", Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, ESDS, box("sinf"))));
    }

    @Test
    void soundInAnotherFile_isRefused() {
        byte[] dref = full("dref", 0, 0, be(1, 4), full("url ", 0, 0, text("file:///sound\0")));
        assertRefused("MP4_EXTERNAL", Mp4Bytes.aac().with("dref", dref));
        assertRefused("MP4_EXTERNAL", Mp4Bytes.aac().add("moov", box("rmra")));
        assertRefused("MP4_COMPRESSED_HEADER", Mp4Bytes.aac().add("moov", box("cmov")));
    }

    @Test
    void editsThatAreNoStartAndEnd_areRefused() {
        byte[] one = join(be(100, 4), be(0, 4), be(0x10000, 4));
        assertEdit(join(be(2, 4), one, one));
        assertEdit(join(be(1, 4), be(100, 4), be(0, 4), be(0x20000, 4)));
        assertEdit(join(be(1, 4), be(100, 4), be(0, 4), be(0, 4)));
        assertEdit(join(be(1, 4), be(100, 4), be(-2, 4), be(0x10000, 4)));
        assertEdit(join(be(1, 4), be(100, 4), be(5120, 4), be(0x10000, 4)));
    }

    private static void assertEdit(byte[] entries) {
        assertRefused("MP4_EDIT", Mp4Bytes.aac().with("edts", box("edts", full("elst", 0, 0, entries))));
    }

    @Test
    void tablesThatLie_areRefused() {
        assertTable("stts", join(be(1, 4), be(4, 4), be(1024, 4)));
        assertTable("stts", join(be(1, 4), be(6, 4), be(1024, 4)));
        assertTable("stts", join(be(2, 4), be(5, 4), be(1024, 4)));
        assertTable("stts", join(be(1, 4), be(5, 4), be(0, 4)));
        assertTable("stts", join(be(0xFFFFFFFFL, 4), be(5, 4), be(1024, 4)));
        assertTable("stsc", join(be(1, 4), be(2, 4), be(1, 4), be(1, 4)));
        assertTable("stsc", join(be(1, 4), be(1, 4), be(0, 4), be(1, 4)));
        assertTable("stsc", join(be(1, 4), be(1, 4), be(2, 4), be(1, 4)));
        assertTable("stsc", join(be(2, 4), be(1, 4), be(1, 4), be(1, 4), be(1, 4), be(1, 4), be(1, 4)));
        assertTable("stsc", be(0, 4));
        assertTable("stsz", join(be(1, 4), be(0xFFFFFFFFL, 4)));
        assertTable("stsz", join(be(0, 4), be(0xFFFFFFFFL, 4)));
        assertTable("stsz", join(be(0, 4), be(5, 4), new byte[20]));
        assertTable("stsz", join(be(0, 4), be(4, 4), be(21, 4), be(22, 4), be(23, 4), be(24, 4)));
        assertTable("stco", be(0, 4));
        assertTable("mdhd", join(be(0, 8), be(0, 4), be(0, 8)));
        assertTable("mdhd", join(be(0, 8), be(10_000_001, 4), be(0, 8)));
        assertTable("mvhd", join(be(0, 8), be(0, 4), be(0, 8)));
        assertRefused("MP4_BAD_TABLE", Mp4Bytes.aac().with("stsz", full("stz2", 0, 0, be(7, 4), be(5, 4), be(0, 8))));
    }

    private static void assertTable(String type, byte[] body) {
        assertRefused("MP4_BAD_TABLE", Mp4Bytes.aac().gap(new byte[30]).with(type, full(type, 0, 0, body)));
    }

    @Test
    void tooLargeTables_areRefused() {
        byte[] sizes = new byte[4 * (17 << 20)];
        for (int i = 0; i < sizes.length; i += 4) {
            sizes[i + 3] = (byte) (1 + (i >> 2 & 1));
        }
        byte[] input = Mp4Bytes.aac()
                .with("stsz", full("stsz", 0, 0, be(0, 4), be(sizes.length / 4, 4), sizes))
                .bytes();
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> Cleaning.file(input));
        assertEquals("MP4_TABLES_TOO_LARGE", e.code());
    }

    /** Each pair names the place of five chunks: the file begins with 28 bytes of brands, then a header. */
    @Test
    void samplesOutsideTheMedia_areRefused() {
        assertPlaces("MP4_SAMPLE_OUTSIDE_MDAT", 0, 30, 60, 90, 120);
        assertPlaces("MP4_SAMPLE_OUTSIDE_MDAT", 100_000, 100_030, 100_060, 100_090, 100_120);
        assertPlaces("MP4_SAMPLE_OUTSIDE_MDAT", 40, 70, 100, 130, 160);
        assertPlaces("MP4_OVERLAP", 40, 41, 100, 130, 160);
        assertPlaces("MP4_OVERLAP", 100, 40, 130, 160, 190);
        assertPlaces("MP4_SAMPLE_OUTSIDE_MDAT", -1, 70, 100, 130, 160);
    }

    private static void assertPlaces(String code, long... places) {
        byte[][] all = Arrays.stream(places).mapToObj(p -> be(p, 8)).toArray(byte[][]::new);
        assertRefused(code, Mp4Bytes.aac().with("stco", full("co64", 0, 0, be(5, 4), join(all))));
    }

    @Test
    void samplesInUserData_areRefusedWhereTheyLie() {
        byte[] hidden = box("udta", new byte[200]);
        byte[][] places = new byte[5][];
        for (int i = 0; i < 5; i++) {
            places[i] = be(36 + 30L * i, 4);
        }
        byte[] stco = full("stco", 0, 0, be(5, 4), join(places));
        AudioRefusedException e = Cleaning.refusal(
                Mp4Bytes.aac().add("front", hidden).with("stco", stco).bytes());
        assertEquals("MP4_SAMPLE_OUTSIDE_MDAT", e.code());
        assertEquals(36, e.offset());
    }

    @Test
    void notOneDescription_isRefused() {
        byte[] one = entry("mp4a", 1, 16, 8000, ESDS);
        assertRefused("MP4_SAMPLE_DESCRIPTIONS", Mp4Bytes.aac().with("stsd", full("stsd", 0, 0, be(0, 4))));
        assertRefused("MP4_SAMPLE_DESCRIPTIONS", Mp4Bytes.aac().with("stsd", full("stsd", 0, 0, be(2, 4), one, one)));
        assertRefused("MP4_SAMPLE_DESCRIPTIONS", Mp4Bytes.aac().with("stsd", full("stsd", 0, 0, be(1, 4), one, one)));
        assertRefused(
                "MP4_SAMPLE_DESCRIPTIONS",
                Mp4Bytes.aac().with("stsc", full("stsc", 0, 0, be(1, 4), be(1, 4), be(1, 4), be(2, 4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ac-3", "ec-3", "lpcm", "raw ", ".mp3", "ms\0\u0011", "0639", "avc1"})
    void otherCodec_isRefused(String type) {
        assertRefused("MP4_CODEC", Mp4Bytes.aac().entry(entry(type, 1, 16, 8000, ESDS)));
    }

    @Test
    void otherObjectTypeOrDepth_isRefused() {
        assertRefused("MP4_CODEC", Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, esds(0xA5, 0x15, 0x88))));
        assertRefused("MP4_CODEC", Mp4Bytes.aac().entry(entry("twos", 1, 8, 8000)));
    }

    @Test
    void descriptionThatDoesNotFitItsCodec_isRefused() {
        assertDescription(entry("mp4a", 1, 16, 8000));
        assertDescription(entry("mp4a", 1, 16, 8000, full("esds", 0, 0)));
        assertDescription(entry("mp4a", 1, 16, 8000, full("esds", 0, 0, be(3, 1), be(127, 1), be(0, 8))));
        assertDescription(entry("mp4a", 1, 16, 8000, esds(0x40)));
        assertDescription(entry("Opus", 1, 16, 48000, box("dOps", be(0, 4))));
        assertDescription(entry("Opus", 1, 16, 48000, box("dOps", be(9, 1), new byte[10])));
        assertDescription(entry("fLaC", 1, 16, 8000, full("dfLa", 0, 0, be(4, 1), new byte[40])));
        assertDescription(entry("alac", 1, 16, 8000));
        assertDescription(entry("ulaw", 0, 16, 8000));
        assertDescription(entry("ulaw", 33, 16, 8000));
        assertDescription(entry("ulaw", 1, 16, 999));
        assertRefused(
                "ALAC_BAD_CONFIG", Mp4Bytes.aac().entry(entry("alac", 1, 16, 8000, full("alac", 0, 0, be(0, 8)))));
    }

    private static void assertDescription(byte[] entry) {
        assertRefused("MP4_BAD_DESCRIPTION", Mp4Bytes.aac().entry(entry));
    }

    @Test
    void sampleThatIsNoPacket_isRefused() {
        assertRefused("MP4_BAD_SAMPLE", Mp4Bytes.aac().sample(new byte[8192]));
        assertRefused("MP4_BAD_SAMPLE", Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, esds(0x6B))));
        assertRefused("MP4_BAD_SAMPLE", Mp4Bytes.aac().entry(entry("sowt", 1, 16, 8000)));
    }

    @Test
    void fileWithoutSamples_isRefused() {
        byte[] input = Mp4Bytes.empty().entry(entry("mp4a", 1, 16, 8000, ESDS)).bytes();
        assertRefused("EMPTY_AUDIO", input);
    }
}
