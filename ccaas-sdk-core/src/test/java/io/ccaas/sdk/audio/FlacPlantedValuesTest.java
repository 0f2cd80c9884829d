package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.FLAC_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.flac;
import static io.ccaas.sdk.audio.CodecBytes.flacBlock;
import static io.ccaas.sdk.audio.CodecBytes.flacInfo;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place where a FLAC file can hide one: the output is what it is without the value, byte by byte. */
final class FlacPlantedValuesTest {

    private static final byte[] NUMBER = text("+33639980001");
    private static final byte[] FRAMES = join(flac(0), flac(1), flac(2));
    private static final byte[] CLEAN = file(flacInfo(FLAC_SAMPLES, 0, 3 * FLAC_SAMPLES, 0), FRAMES);

    private static byte[] file(byte[] info, byte[] frames) {
        return join(text("fLaC"), flacBlock(0x80, info), frames);
    }

    private static byte[] blocks(byte[] info, byte[]... blocks) {
        return join(text("fLaC"), flacBlock(0, info), join(blocks), FRAMES);
    }

    @Test
    void cleanFile_staysAsItIs() {
        Cleaning.assertCleans(CLEAN, CLEAN);
        assertEquals(3 * FLAC_SAMPLES, Cleaning.report(CLEAN).format().frames());
        assertEquals(0, Cleaning.report(CLEAN).droppedBytes());
    }

    @Test
    void numbersOfTheHeader_areProvenOrUnknown() {
        Cleaning.assertCleans(CLEAN, file(flacInfo(4096, 0x336399, 0, 0x3363_9980), FRAMES));
        Cleaning.assertCleans(CLEAN, file(flacInfo(65_535, 0x336399, 3 * FLAC_SAMPLES, -1), FRAMES));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 99, 126})
    void block_isDropped(int type) {
        byte[] info = flacInfo(FLAC_SAMPLES, 0, 0, 0);
        Cleaning.assertCleans(CLEAN, blocks(info, flacBlock(type, NUMBER), flacBlock(type | 0x80, NUMBER)));
        Cleaning.assertCleans(CLEAN, blocks(info, flacBlock(type | 0x80, CodecBytes.noise(70_000, 3))));
        Cleaning.assertCleans(CLEAN, blocks(info, flacBlock(type | 0x80, new byte[0])));
    }

    @Test
    void tagInFront_isDropped() {
        byte[] tag = join(text("ID3\4\0\0\0\0\0\14"), NUMBER);
        Cleaning.assertCleans(CLEAN, join(tag, CLEAN));
        Cleaning.assertCleans(CLEAN, join(tag, tag, CLEAN));
    }

    @Test
    void tagsBehind_areDropped() {
        byte[] first = join(text("TAG"), NUMBER, new byte[113]);
        byte[] ape = ape(join(le(12, 4), le(0, 4), text("Title\0"), NUMBER));
        byte[] second = join(text("ID3\4\0\20\0\0\0\14"), NUMBER, text("3DI\4\0\20\0\0\0\14"));
        for (byte[] tags : new byte[][] {first, ape, second, join(ape, first), join(second, ape, first)}) {
            Cleaning.assertCleans(CLEAN, join(CLEAN, tags));
        }
    }

    private static byte[] ape(byte[] items) {
        byte[] numbers = join(le(2000, 4), le(items.length + 32L, 4), le(1, 4));
        byte[] header = join(text("APETAGEX"), numbers, le(0xA000_0000L, 4), new byte[8]);
        byte[] footer = join(text("APETAGEX"), numbers, le(0x8000_0000L, 4), new byte[8]);
        return join(header, items, footer);
    }

    @Test
    void largeTagBehind_isDropped() {
        Cleaning.assertCleans(CLEAN, join(CLEAN, ape(CodecBytes.noise(3_000_000, 5))));
    }

    @Test
    void lastFrameOfAnotherSize_isTaken() {
        byte[] shorter = shorter(3);
        byte[] clean = file(flacInfo(FLAC_SAMPLES, 0, 3 * FLAC_SAMPLES + 100, 0), join(FRAMES, shorter));
        Cleaning.assertCleans(clean, clean);
    }

    /** A last frame of 100 samples. */
    static byte[] shorter(int number) {
        byte[] header = {(byte) 0xFF, (byte) 0xF8, 0x64, 0x08, (byte) number, 99};
        byte[] frame = join(header, le(OggBytes.crc(8, 0x07, header), 1), new byte[] {0, 0x12, 0x34});
        long sum = OggBytes.crc(16, 0x8005, frame);
        return join(frame, le(sum >> 8, 1), le(sum, 1));
    }

    @Test
    void manyFramesOfManySizes_pass() {
        byte[][] frames = new byte[120][];
        for (int i = 0; i < frames.length; i++) {
            boolean equal = i % 3 == 0;
            frames[i] = equal
                    ? flac(i, 16_384, new byte[] {0, 1, 2})
                    : CodecBytes.flacVerbatim(i, 16_384, CodecBytes.noise(32_768, i));
        }
        byte[] clean = file(flacInfo(16_384, 0, 120L * 16_384, 0), join(frames));
        Cleaning.assertCleans(clean, clean);
    }

    @Test
    void whatLooksLikeTheNextFrame_isPartOfTheFrame() {
        byte[] disguise = join(flac(1), new byte[] {(byte) 0xFF, (byte) 0xF8}, flac(1), NUMBER);
        byte[] frame = CodecBytes.flacVerbatim(0, FLAC_SAMPLES, disguise);
        byte[] clean = file(flacInfo(FLAC_SAMPLES, 0, 2L * FLAC_SAMPLES, 0), join(frame, flac(1)));
        Cleaning.assertCleans(clean, clean);
    }

    @Test
    void lastFrameThatEndsAsATagDoes_isWhole() {
        byte[] frame = CodecBytes.flacVerbatim(0, FLAC_SAMPLES, join(new byte[258], text("TAG")));
        byte[] clean = file(flacInfo(FLAC_SAMPLES, 0, FLAC_SAMPLES, 0), frame);
        Cleaning.assertCleans(clean, clean);
        Cleaning.assertCleans(clean, join(clean, text("TAG"), new byte[125]));
    }
}
