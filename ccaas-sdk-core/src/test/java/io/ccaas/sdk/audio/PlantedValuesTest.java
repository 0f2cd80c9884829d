package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place where a WAV file can hide one: the output is what it is without the value, byte by byte. */
final class PlantedValuesTest {

    private static final byte[] PLANT = text("+33639980001");
    private static final byte[] AUDIO = SampleRecordings.pcm16().audio();
    private static final byte[] CLEAN = pcm().chunk("data", AUDIO).bytes();

    private static WavBytes pcm() {
        return WavBytes.riff().fmtPcm16(2, 8000);
    }

    @Test
    void cleanFile_staysAsItIs() {
        Cleaning.assertCleans(CLEAN, CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bext",
                "iXML",
                "axml",
                "bxml",
                "sxml",
                "chna",
                "_PMX",
                "aXML",
                "cart",
                "id3 ",
                "ID3 ",
                "ID32",
                "DISP",
                "PEAK",
                "levl",
                "umid",
                "minf",
                "elm1",
                "regn",
                "dbmd",
                "afsp",
                "MD5 ",
                "SNDM",
                "tech",
                "cue ",
                "plst",
                "smpl",
                "inst",
                "strc",
                "acid",
                "JUNK",
                "junk",
                "PAD ",
                "FLLR",
                "FAKE",
                "call",
                "Data",
                "DATA",
                "ds64",
                "slnt",
                "\u00ff\u0001\u0002 ",
                "0001",
                "LIST",
                "list",
                "fact"
            })
    void chunkInFrontAndBehind_isDropped(String id) {
        Cleaning.assertCleans(CLEAN, pcm().chunk(id, PLANT).chunk("data", AUDIO).bytes());
        Cleaning.assertCleans(CLEAN, pcm().chunk("data", AUDIO).chunk(id, PLANT).bytes());
        Cleaning.assertCleans(
                CLEAN,
                WavBytes.riff()
                        .chunk(id, PLANT)
                        .fmtPcm16(2, 8000)
                        .chunk("data", AUDIO)
                        .bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "adtl", "exif", "INF0"})
    void list_isDropped(String form) {
        byte[] body = join(text(form), text("INAM"), le(PLANT.length, 4), PLANT);
        Cleaning.assertCleans(
                CLEAN, pcm().chunk("LIST", body).chunk("data", AUDIO).bytes());
        Cleaning.assertCleans(
                CLEAN, pcm().chunk("data", AUDIO).chunk("LIST", body).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 36, 0xFFFFFFFFL, 0x7FFFFFFFL, 0x33639980L})
    void riffSize_isRecomputed(long size) {
        Cleaning.assertCleans(CLEAN, pcm().chunk("data", AUDIO).riffSize(size).bytes());
    }

    @Test
    void bytesBehindTheRiffSize_areDropped() {
        byte[] tagged = join(CLEAN, text("TAG"), PLANT, new byte[113]);
        Cleaning.assertCleans(CLEAN, tagged);
        Cleaning.assertCleans(CLEAN, join(CLEAN, CLEAN));
        Cleaning.assertCleans(CLEAN, join(CLEAN, text("PK")));
    }

    @Test
    void junkBehindTheAudioInsideRiff_isDropped() {
        Cleaning.assertCleans(CLEAN, pcm().chunk("data", AUDIO).raw(PLANT).bytes());
    }

    @Test
    void padByte_isZeroAgain() {
        byte[] odd = new byte[AUDIO.length + 1];
        byte[] planted = WavBytes.riff()
                .chunk("fmt ", fmt(1, 1, 8000, 1, 8))
                .chunk("data", odd.length, odd)
                .raw(new byte[] {'7'})
                .bytes();
        byte[] expected = WavBytes.riff()
                .chunk("fmt ", fmt(1, 1, 8000, 1, 8))
                .chunk("data", odd)
                .bytes();
        Cleaning.assertCleans(expected, planted);
    }

    @Test
    void padByteOfDroppedChunk_isDropped() {
        byte[] planted = pcm().chunk("call", 3, text("abc"))
                .raw(text("7"))
                .chunk("data", AUDIO)
                .bytes();
        Cleaning.assertCleans(CLEAN, planted);
    }

    @Test
    void formatExtension_isDropped() {
        byte[] fmt = join(fmt(1, 2, 8000, 4, 16), le(PLANT.length, 2), PLANT);
        Cleaning.assertCleans(
                CLEAN, WavBytes.riff().chunk("fmt ", fmt).chunk("data", AUDIO).bytes());
    }

    @Test
    void bytesPerSecond_areRecomputed() {
        byte[] fmt = fmt(1, 2, 8000, 4, 16);
        System.arraycopy(PLANT, 0, fmt, 8, 4);
        Cleaning.assertCleans(
                CLEAN, WavBytes.riff().chunk("fmt ", fmt).chunk("data", AUDIO).bytes());
    }

    @Test
    void extensibleMaskValidBitsAndRest_areCanonical() {
        byte[] guid = join(
                le(1, 4), le(0, 2), le(0x10, 2), new byte[] {(byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
                });
        byte[] start = fmt(0xFFFE, 2, 8000, 4, 16);
        byte[] clean = join(start, le(22, 2), le(16, 2), le(3, 4), guid);
        byte[] planted = join(start, le(22 + PLANT.length, 2), le(12, 2), le(0x336, 4), guid, PLANT);
        byte[] expected =
                WavBytes.riff().chunk("fmt ", clean).chunk("data", AUDIO).bytes();
        Cleaning.assertCleans(
                expected,
                WavBytes.riff().chunk("fmt ", planted).chunk("data", AUDIO).bytes());
        Cleaning.assertCleans(expected, expected);
    }

    @Test
    void factOfMuLaw_isRecomputedAndCutToFourBytes() {
        byte[] audio = SampleRecordings.muLaw().audio();
        byte[] expected = SampleRecordings.muLaw().bytes();
        byte[] planted = WavBytes.riff()
                .fmtMuLaw(2, 8000)
                .chunk("fact", PLANT)
                .chunk("data", audio)
                .bytes();
        Cleaning.assertCleans(expected, planted);
        Cleaning.assertCleans(
                expected, WavBytes.riff().fmtMuLaw(2, 8000).chunk("data", audio).bytes());
    }

    @Test
    void sixtyFourBitTableAndCount_areDropped() {
        byte[] ds64 = join(le(99, 8), le(AUDIO.length, 8), PLANT, new byte[] {0, 0, 0, 0}, le(1, 4), PLANT);
        byte[] planted = WavBytes.of("RF64")
                .riffSize(0xFFFFFFFFL)
                .chunk("ds64", ds64)
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .bytes();
        Cleaning.assertCleans(CLEAN, planted);
    }

    @Test
    void partialBlock_isDropped() {
        byte[] longer = join(AUDIO, text("336"));
        Cleaning.assertCleans(CLEAN, pcm().chunk("data", longer).bytes());
    }

    @Test
    void recorderFile_losesEverythingButTheSound() {
        byte[] full = SampleRecordings.muLaw()
                .planting("+33639980001", "Agent Smith", "2026-11-21")
                .bytes();
        Cleaning.assertCleans(SampleRecordings.muLaw().bytes(), full);
        List<String> kinds = new ArrayList<>();
        Cleaning.report(full).dropped().forEach(d -> kinds.add(d.kind()));
        assertEquals(List.of("bext", "LIST/INFO", "iXML", "cart"), kinds);
    }

    @Test
    void droppedBytes_areCountedByKindAndUnknownIdsAreNotRepeated() {
        byte[] full = pcm().chunk("0639", PLANT)
                .chunk("9980", PLANT)
                .chunk("data", AUDIO)
                .bytes();
        assertEquals(
                List.of(new DroppedStructure("unknown chunk", 2, 2L * (8 + PLANT.length))),
                Cleaning.report(full).dropped());
        assertEquals(2L * (8 + PLANT.length), Cleaning.report(full).droppedBytes());
    }

    @Test
    void cleanedTwice_isTheSame() {
        byte[] once =
                Cleaning.clean(SampleRecordings.pcm16().planting("+33639980001").bytes());
        assertArrayEquals(once, Cleaning.clean(once));
    }
}
