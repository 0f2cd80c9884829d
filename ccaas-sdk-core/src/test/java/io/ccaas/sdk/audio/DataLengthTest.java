package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the header says about the length of the audio, true or not. */
final class DataLengthTest {

    /** Longer than what is held back, so that both halves of the stream are covered. */
    private static final byte[] AUDIO = SampleRecordings.pcm16().seconds(12).audio();

    private static final byte[] CLEAN =
            WavBytes.riff().fmtPcm16(2, 8000).chunk("data", AUDIO).bytes();

    private static byte[] declaring(long riffSize, long dataSize, byte[] rest) {
        return WavBytes.riff()
                .riffSize(riffSize)
                .fmtPcm16(2, 8000)
                .chunk("data", dataSize, rest)
                .bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "0xFFFFFFFF,0xFFFFFFFF",
        "0,0",
        "0xFFFFFFFF,0",
        "0,0xFFFFFFFF",
        "36,0xFFFFFFFF",
        "0x7FFFFFFF,0x7FFFFFDB",
        "0x7FFFF024,0x7FFFF000",
        "0,0x7FFFFFFF"
    })
    void unknownLength_isTakenToTheEnd(String riff, String data) {
        byte[] input = declaring(Long.decode(riff), Long.decode(data), AUDIO);
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(
                List.of(AudioWarning.LENGTH_UNKNOWN), Cleaning.report(input).warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = {0xFFFFFFFEL, 0x80000000L, 0x7FFFEFFFL, 1000000})
    void tooLongLength_isTakenAsFarAsItGoes(long declared) {
        byte[] input = declaring(declared + 36, declared, AUDIO);
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
    }

    @Test
    void tooLongLength_isRefusedOnRequest() {
        ByteArrayInputStream input = new ByteArrayInputStream(declaring(0, 1000000, AUDIO));
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> strict.toAudioOnly(input));
        assertEquals("WAV_TRUNCATED", e.code());
        assertEquals(44 + AUDIO.length, e.offset());
    }

    @ParameterizedTest
    @ValueSource(longs = {36, 100, 8})
    void zeroLengthInsideAKnownFile_isEmptyAudio(long riffSize) {
        byte[] regions = WavBytes.riff().chunk("regn", AUDIO).bytes();
        assertEquals(
                "EMPTY_AUDIO", Cleaning.refusal(declaring(riffSize, 0, regions)).code());
    }

    @Test
    void lessThanOneBlock_isEmptyAudio() {
        assertEquals(
                "EMPTY_AUDIO", Cleaning.refusal(declaring(39, 3, new byte[3])).code());
        assertEquals(
                "EMPTY_AUDIO", Cleaning.refusal(declaring(0, 0, new byte[0])).code());
        assertEquals(
                "EMPTY_AUDIO", Cleaning.refusal(declaring(0, 500, new byte[3])).code());
    }

    @ParameterizedTest
    @CsvSource({"RF64,0xFFFFFFFF", "BW64,0xFFFFFFFF", "RF64,4"})
    void sixtyFourBitLength_comesFromItsTable(String form, String riffSize) {
        byte[] input = WavBytes.of(form)
                .riffSize(Long.decode(riffSize))
                .chunk("ds64", join(le(AUDIO.length + 96, 8), le(AUDIO.length, 8), le(9, 8), le(0, 4)))
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .chunk("LIST", text("INFOINAM\4\0\0\0+336"))
                .bytes();
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(), Cleaning.report(input).warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void sixtyFourBitTableWithoutLength_isUnknownLength(long value) {
        byte[] input = WavBytes.of("RF64")
                .riffSize(0xFFFFFFFFL)
                .chunk("ds64", join(le(value, 8), le(value, 8), le(0, 8), le(0, 4)))
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .bytes();
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(
                List.of(AudioWarning.LENGTH_UNKNOWN), Cleaning.report(input).warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -2, 1L << 40})
    void lyingSixtyFourBitLength_isTruncated(long value) {
        byte[] input = WavBytes.of("RF64")
                .riffSize(0xFFFFFFFFL)
                .chunk("ds64", join(le(value, 8), le(value, 8), le(0, 8), le(0, 4)))
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .bytes();
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(List.of(AudioWarning.TRUNCATED), Cleaning.report(input).warnings());
    }

    @Test
    void sixtyFourBitFileWithoutTable_isUnknownLength() {
        byte[] input = WavBytes.of("RF64")
                .riffSize(0xFFFFFFFFL)
                .fmtPcm16(2, 8000)
                .chunk("data", 0xFFFFFFFFL, AUDIO)
                .bytes();
        assertEquals(
                List.of(AudioWarning.LENGTH_UNKNOWN), Cleaning.report(input).warnings());
    }
}
