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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place where an MP4 file can hide one: the output is what it is without the value, byte by byte. */
final class Mp4PlantedValuesTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] DATE = text("6399");
    private static final byte[] LONG_DATE = text("63998000");
    private static final byte[] AAC = entry("mp4a", 1, 16, 8000, esds(0x40, 0x15, 0x88));
    private static final byte[] CLEAN = Cleaning.clean(Mp4Bytes.aac().bytes());

    private static void assertGone(Mp4Bytes planted) {
        byte[] input = planted.bytes();
        assertArrayEquals(CLEAN, Cleaning.clean(input));
    }

    @Test
    void output_isWhatTheSpecificationSays() {
        assertArrayEquals(Mp4CanonicalBytes.aac(Mp4Bytes.aac()), CLEAN);
        assertArrayEquals(CLEAN, Cleaning.clean(CLEAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "M4A ", "mp42"})
    void brands_areConstant(String brand) {
        assertGone(Mp4Bytes.aac().with("ftyp", box("ftyp", text(brand), DATE, text(brand), DATE)));
        assertGone(Mp4Bytes.aac().add("front", box("styp", text(brand), DATE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "udta",
                "meta",
                "uuid",
                "free",
                "skip",
                "wide",
                "pnot",
                "iods",
                "call",
                "0001",
                "\u00a9xyz",
                "\0\0\0\0",
                "tref",
                "gmhd",
                "nmhd",
                "elng",
                "ctts",
                "cslg",
                "stss",
                "sdtp",
                "stdp",
                "padb",
                "stsh",
                "sgpd",
                "sbgp",
                "saiz",
                "saio",
                "subs",
                "senc",
                "pssh",
                "sidx",
                "ssix",
                "prft",
                "emsg",
                "mfra",
                "clip",
                "load",
                "tapt"
            })
    void boxAtAnyDepth_isDropped(String type) {
        for (String parent : List.of("front", "end", "moov", "trak", "mdia", "minf", "dinf", "stbl")) {
            assertGone(Mp4Bytes.aac().add(parent, box(type, PLANT)));
            assertGone(Mp4Bytes.aac().headerLast().add(parent, box(type, PLANT)));
        }
        assertGone(Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, box(type, PLANT), esds(0x40, 0x15, 0x88))));
    }

    @Test
    void nestedUserData_isSkippedWhole() {
        byte[] nest = PLANT;
        for (int i = 0; i < 2000; i++) {
            nest = box("udta", nest);
        }
        assertGone(Mp4Bytes.aac().add("moov", nest).add("trak", nest));
    }

    @Test
    void comments_areDropped() {
        byte[] title = box("\u00a9nam", box("data", be(1, 4), be(0, 4), PLANT));
        byte[] meta = full("meta", 0, 0, full("hdlr", 0, 0, text("mdirappl"), PLANT), box("ilst", title));
        assertGone(Mp4Bytes.aac().add("moov", box("udta", meta)));
        assertGone(Mp4Bytes.aac().add("moov", meta).add("trak", meta).add("end", meta));
        assertGone(Mp4Bytes.aac().add("moov", box("udta", full("titl", 0, 0, PLANT), full("loci", 0, 0, PLANT))));
    }

    @Test
    void bytesThatNoSampleUses_areDropped() {
        assertGone(Mp4Bytes.aac().gap(PLANT));
        assertGone(Mp4Bytes.aac().gap(PLANT).headerLast());
        assertGone(Mp4Bytes.aac().add("front", box("mdat", PLANT)).add("end", box("mdat", PLANT)));
        assertGone(Mp4Bytes.aac().add("end", join(be(0, 4), text("mdat"), PLANT)));
    }

    @Test
    void bytesBehindTheLastBox_areDropped() {
        assertGone(Mp4Bytes.aac().add("end", text("TAG+33639980001")));
        assertGone(Mp4Bytes.aac().add("end", text("+336")));
        assertGone(Mp4Bytes.aac().add("end", join(be(0, 4), text("junk"), PLANT)));
    }

    @Test
    void datesOfAllHeaders_areZero() {
        assertGone(Mp4Bytes.aac().with("mvhd", full("mvhd", 0, 0, DATE, DATE, be(1000, 4), be(640, 4), new byte[80])));
        byte[] wide = full("mvhd", 1, 0, LONG_DATE, LONG_DATE, be(1000, 4), be(640, 8), new byte[80]);
        assertGone(Mp4Bytes.aac().with("mvhd", wide));
        assertGone(Mp4Bytes.aac().with("tkhd", full("tkhd", 0, 7, DATE, DATE, be(1, 4), be(0, 4), PLANT, PLANT)));
        byte[] wideTrack = full("tkhd", 1, 7, LONG_DATE, LONG_DATE, be(9, 4), be(0, 4), PLANT, PLANT);
        assertGone(Mp4Bytes.aac().with("tkhd", wideTrack));
        assertGone(Mp4Bytes.aac().with("mdhd", full("mdhd", 0, 0, DATE, DATE, be(8000, 4), be(5120, 4), be(0, 4))));
        byte[] wideMedia = full("mdhd", 1, 0, LONG_DATE, LONG_DATE, be(8000, 4), be(5120, 8), be(0, 4));
        assertGone(Mp4Bytes.aac().with("mdhd", wideMedia));
    }

    @Test
    void spareFieldsOfTheMovieHeader_areConstant() {
        byte[] mvhd = full(
                "mvhd",
                0,
                0,
                be(0, 8),
                be(1000, 4),
                be(640, 4),
                join(PLANT, PLANT, PLANT, PLANT, PLANT, PLANT, DATE, DATE));
        assertGone(Mp4Bytes.aac().with("mvhd", mvhd));
    }

    @Test
    void languageAndHandlersName_areConstant() {
        assertGone(Mp4Bytes.aac().with("mdhd", full("mdhd", 0, 0, be(0, 8), be(8000, 4), be(5120, 4), DATE)));
        byte[] hdlr = full("hdlr", 0, 0, text("mhlr"), text("soun"), PLANT, PLANT, text("\0"), PLANT);
        assertGone(Mp4Bytes.aac().with("hdlr", hdlr));
        assertGone(Mp4Bytes.aac().with("smhd", full("smhd", 0, 0, DATE)));
        assertGone(Mp4Bytes.aac().with("smhd", full("gmhd", 0, 0, PLANT)));
    }

    @Test
    void dataReferences_areOneConstant() {
        byte[] url = full("url ", 0, 1, PLANT);
        byte[] alias = full("alis", 0, 1, PLANT);
        assertGone(Mp4Bytes.aac().with("dref", full("dref", 0, 0, be(1, 4), url)));
        assertGone(Mp4Bytes.aac().with("dref", full("dref", 0, 0, be(2, 4), alias, url)));
    }

    @Test
    void sampleDescription_isRebuilt() {
        byte[] esds = esds(0x40, 0x15, 0x88);
        byte[] fixed = join(
                text("639980"), be(1, 2), be(0, 2), be(99, 2), DATE, be(6, 2), be(24, 2), DATE, be(44100, 2), be(7, 2));
        assertGone(Mp4Bytes.aac().entry(box("mp4a", fixed, esds)));
        byte[] one = join(
                text("639980"), be(1, 2), be(1, 2), be(99, 2), DATE, be(6, 2), be(24, 2), DATE, be(44100, 2), be(7, 2));
        byte[] wave =
                box("wave", box("frma", text("mp4a")), box("mp4a", DATE), esds, box("uuid", PLANT), be(8L << 32, 8));
        assertGone(Mp4Bytes.aac().entry(box("mp4a", one, PLANT, DATE, wave, box("chan", PLANT))));
        byte[] two = join(
                text("639980"), be(1, 2), be(2, 2), be(99, 2), DATE, be(6, 2), be(24, 2), DATE, be(44100, 2), be(7, 2));
        assertGone(Mp4Bytes.aac().entry(box("mp4a", two, PLANT, PLANT, PLANT, esds)));
        assertGone(Mp4Bytes.aac()
                .with("stsd", full("stsd", 1, 0, be(1, 4), box("mp4a", one, esds, box("srat", DATE)))));
    }

    @Test
    void elementaryStreamDescriptor_isRebuilt() {
        byte[] config = join(be(0x05, 1), be(2, 1), be(0x1588, 2));
        byte[] decoder = join(
                be(4, 1),
                be(0x808080, 3),
                be(13 + 4 + 14, 1),
                be(0x4017, 2),
                text("63998000123"),
                config,
                be(0x43, 1),
                be(12, 1),
                PLANT);
        byte[] flags = join(text("39"), be(0xE0, 1), text("39"), be(12, 1), PLANT, text("39"));
        byte[] language = join(be(0x43, 1), be(12, 1), PLANT);
        byte[] body = join(flags, decoder, be(0x060101, 3), language);
        byte[] esds = full("esds", 0, 0, be(3, 1), be(body.length, 1), body, PLANT);
        assertGone(Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, esds)));
    }

    @Test
    void bytesBehindTheDecodersConfiguration_areDropped() {
        assertGone(Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, esds(0x40, 0x15, 0x88, '3', '9', '9', '8'))));
    }

    @Test
    void bytesBehindTableEntries_areDropped() {
        assertGone(Mp4Bytes.aac()
                .with("stts", full("stts", 0, 7, be(2, 4), be(2, 4), be(1024, 4), be(3, 4), be(1024, 4), PLANT)));
        assertGone(Mp4Bytes.aac().with("stsc", full("stsc", 0, 7, be(1, 4), be(1, 4), be(1, 4), be(1, 4), PLANT)));
        byte[] sizes = join(be(21, 4), be(22, 4), be(23, 4), be(24, 4), be(25, 4));
        assertGone(Mp4Bytes.aac().with("stsz", full("stsz", 0, 7, be(0, 4), be(5, 4), sizes, PLANT)));
        assertGone(Mp4Bytes.aac()
                .with("stsz", full("stz2", 0, 7, be(0x33363908, 4), be(5, 4), be(0x1516171819L, 5), PLANT)));
    }

    @Test
    void emptyEditsAndRoundedOnes_areDropped() {
        byte[] empty = join(be(0x3336_3998L, 4), be(-1, 4), be(0x10000, 4));
        byte[] all = join(be(640, 4), be(0, 4), be(0x10000, 4));
        assertGone(Mp4Bytes.aac().with("edts", box("edts", full("elst", 0, 0, be(2, 4), empty, all, PLANT))));
        byte[] rounded = join(be(639, 4), be(0, 4), be(0x10000, 4));
        assertGone(Mp4Bytes.aac().with("edts", box("edts", full("elst", 0, 0, be(1, 4), rounded), box("free", PLANT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "sbtl", "subt", "clcp", "tmcd", "meta", "hint", "pict", "0639", "soun-less"})
    void otherTracks_areDropped(String handler) {
        byte[] hdlr = full("hdlr", 0, 0, be(0, 4), text(handler.substring(0, 4)), PLANT, PLANT);
        byte[] track = box(
                "trak", box("mdia", handler.length() > 4 ? PLANT_BOX : hdlr, box("minf", PLANT)), box("udta", PLANT));
        assertGone(Mp4Bytes.aac().add("moov", track));
    }

    private static final byte[] PLANT_BOX = box("uuid", PLANT);

    @Test
    void fillInFrontOfTheSound_isZero() {
        byte[] name = text("Lavc59.37.100");
        byte[] planted = fill(name);
        byte[] expected = fill(new byte[name.length]);
        assertArrayEquals(
                Cleaning.clean(Mp4Bytes.aac().sample(expected).bytes()),
                Cleaning.clean(Mp4Bytes.aac().sample(planted).bytes()));
    }

    /** A fill element of 14 bytes, then a single channel. */
    private static byte[] fill(byte[] body) {
        byte[] packet = new byte[24];
        long carry = 0b110_1110L;
        int at = 0;
        carry = carry << 8;
        for (byte b : body) {
            packet[at++] = (byte) (carry >> 7);
            carry = (carry & 0x7F) << 8 | (b & 0xFF);
        }
        packet[at] = (byte) (carry >> 7);
        return packet;
    }

    @Test
    void droppedBytes_areCountedByKindAndUnknownTypesAreNotRepeated() {
        byte[] input = Mp4Bytes.aac()
                .add("moov", box("0639", PLANT))
                .add("trak", box("9980", PLANT))
                .gap(PLANT)
                .bytes();
        List<DroppedStructure> dropped = Cleaning.report(input).dropped();
        assertTrue(dropped.contains(new DroppedStructure("unknown box", 2, 40)), dropped.toString());
        assertTrue(
                dropped.contains(new DroppedStructure("bytes in mdat that no sample uses", 1, 72)), dropped.toString());
        assertEquals(5120, Cleaning.report(input).format().frames());
    }

    @Test
    void sampleRateAndChannels_comeFromTheConfiguration() {
        assertGone(Mp4Bytes.aac().entry(entry("mp4a", 63, 99, 9980, esds(0x40, 0x15, 0x88))));
        assertArrayEquals(CLEAN, Cleaning.clean(Mp4Bytes.aac().entry(AAC).bytes()));
    }
}
