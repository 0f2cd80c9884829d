package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.audio;
import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block and frame codecs of WAV: canonical headers, and the few bytes of their blocks that can be judged without decoding. */
final class AdpcmTest {

    private static final int[] PAIRS = {256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232};

    private static byte[] wav(byte[] fmt, long fact, byte[] audio) {
        return WavBytes.riff()
                .chunk("fmt ", fmt)
                .chunk("fact", le(fact, 4))
                .chunk("data", audio)
                .bytes();
    }

    private static byte[] fmtWith(int tag, int channels, int align, int samples, int bits, byte[] extension) {
        byte[] fmt = fmt(tag, channels, 8000, align, bits);
        System.arraycopy(le(8000L * align / samples, 4), 0, fmt, 8, 4);
        return join(fmt, le(extension.length, 2), extension);
    }

    /** Blocks whose heads are right: step and reserved byte of IMA, or the predictor of Microsoft ADPCM, or zero. */
    private static byte[] blocks(int count, int align, int... zeros) {
        byte[] all = audio(count * align);
        for (int block = 0; block < count; block++) {
            for (int at : zeros) {
                all[block * align + at] = 0;
            }
        }
        return all;
    }

    private static byte[] ima(byte[] audio, long fact) {
        return wav(fmtWith(0x11, 2, 64, 57, 4, le(57, 2)), fact, audio);
    }

    private static byte[] imaAudio() {
        return blocks(3, 64, 2, 3, 6, 7);
    }

    private static byte[] ms(byte[] audio, byte[] extension) {
        return wav(fmtWith(2, 1, 32, 52, 4, extension), 3 * 52, audio);
    }

    private static byte[] msExtension(int... pairs) {
        byte[] numbers = {};
        for (int number : pairs) {
            numbers = join(numbers, le(number, 2));
        }
        return join(le(52, 2), le(pairs.length / 2, 2), numbers);
    }

    @Test
    void ima_staysAsItIsAndIsJudgedDeeper() {
        byte[] input = ima(imaAudio(), 3 * 57);
        Cleaning.assertCleans(input, input);
        // Players go to the end of the last block, whatever the count says: what lies there is sound.
        Cleaning.assertCleans(input, ima(imaAudio(), 3 * 57 - 7));
        assertEquals(
                new AudioFormat(AudioContainer.WAV, "adpcm_ima_wav", 8000, 2, 3 * 57),
                Cleaning.report(input).format());
        assertEquals(AssuranceLevel.L2, Cleaning.report(input).level());
    }

    @Test
    void imaCountThatEndsInsideTheLastBlock_isRefusedByTheVerifier() {
        ByteArrayInputStream forged = new ByteArrayInputStream(ima(imaAudio(), 3 * 57 - 7));
        PayloadRefusedException e = assertThrows(PayloadRefusedException.class, () -> AudioOnlyVerifier.verify(forged));
        assertEquals("PAYLOAD_WAV_FACT", e.code());
    }

    @Test
    void imaReservedBytes_becomeZero() {
        byte[] planted = imaAudio();
        planted[3] = '3';
        planted[7] = '3';
        planted[64 + 3] = '6';
        planted[2 * 64 + 7] = '9';
        Cleaning.assertCleans(ima(imaAudio(), 171), ima(planted, 171));
    }

    @Test
    void imaStepBeyondTheTable_isRefusedWhereItStands() {
        byte[] broken = imaAudio();
        broken[64 + 6] = 89;
        assertRefused("WAV_BAD_BLOCK", 60 + 64 + 6, ima(broken, 171));
        broken[64 + 6] = 88;
        Cleaning.assertCleans(ima(broken, 171), ima(broken, 171));
    }

    @Test
    void imaSamplesOfABlockAndExtension_areRecomputed() {
        byte[] planted = fmtWith(0x11, 2, 64, 57, 4, join(text("+3"), PLANT));
        Cleaning.assertCleans(ima(imaAudio(), 171), wav(planted, 0x33639980L, imaAudio()));
    }

    @Test
    void imaPastThePieces_isLookedAtInEveryBlock() {
        byte[] audio = blocks(20_000, 64, 2, 3, 6, 7);
        byte[] planted = audio.clone();
        for (int block = 0; block < 20_000; block++) {
            planted[block * 64 + 3] = (byte) block;
        }
        Cleaning.assertCleans(ima(audio, 20_000 * 57), ima(planted, 20_000 * 57));
        planted[19_999 * 64 + 2] = 99;
        assertRefused("WAV_BAD_BLOCK", 60 + 19_999 * 64 + 2, ima(planted, 20_000 * 57));
    }

    @Test
    void microsoft_staysAsItIs() {
        byte[] input = ms(blocks(3, 32, 0), msExtension(PAIRS));
        Cleaning.assertCleans(input, input);
        assertEquals(
                new AudioFormat(AudioContainer.WAV, "adpcm_ms", 8000, 1, 156),
                Cleaning.report(input).format());
        Cleaning.assertCleans(input, ms(blocks(3, 32, 0), join(msExtension(PAIRS), PLANT)));
    }

    @ParameterizedTest
    @CsvSource({"17,72,65,2", "17,36,65,1", "17,16,25,1", "2,100,188,1", "2,33,54,1"})
    void blockSizeThatNoEncoderWrites_isRefused(int tag, int align, int samples, int channels) {
        byte[] extension = tag == 2 ? msExtension(PAIRS) : le(samples, 2);
        byte[] input = wav(fmtWith(tag, channels, align, samples, 4, extension), 3L * samples, new byte[3 * align]);
        assertRefused("WAV_BAD_FMT", 12, input);
    }

    @ParameterizedTest
    @CsvSource({"32,1", "256,1", "256,2", "512,2", "1024,1", "2048,2", "4096,2", "8192,1", "32768,2"})
    void blockSizeThatEncodersWrite_stays(int align, int channels) {
        int samples = (align - 4 * channels) * 2 / channels + 1;
        byte[] input = wav(fmtWith(17, channels, align, samples, 4, le(samples, 2)), 3L * samples, new byte[3 * align]);
        Cleaning.assertCleans(input, input);
    }

    @Test
    void imaOfThreeChannels_isRefused() {
        byte[] input = wav(fmtWith(17, 3, 96, 57, 4, le(57, 2)), 57, new byte[96]);
        assertRefused("WAV_BAD_FMT", 12, input);
    }

    @Test
    void microsoftOutOfForm_isRefused() {
        byte[] audio = blocks(3, 32, 0);
        int[] other = PAIRS.clone();
        other[13]++;
        assertRefused("WAV_BAD_FMT", 12, ms(audio, msExtension(other)));
        assertRefused("WAV_BAD_FMT", 12, ms(audio, msExtension(256, 0, 512, -256)));
        assertRefused("WAV_BAD_FMT", 12, ms(audio, le(52, 2)));
        audio[64] = 7;
        assertRefused("WAV_BAD_BLOCK", 90 + 64, ms(audio, msExtension(PAIRS)));
    }

    @ParameterizedTest
    @CsvSource({
        "16,4,1,2,2,adpcm_ima_oki",
        "23,4,1,2,0,adpcm_ima_oki",
        "64,4,1,2,2,adpcm_g726",
        "20,3,3,8,2,adpcm_g726",
        "20,5,5,8,2,adpcm_g726",
        "69,2,1,4,0,adpcm_g726",
        "69,3,3,8,0,adpcm_g726",
        "69,5,5,8,0,adpcm_g726",
        "100,4,1,2,0,adpcm_g726",
        "131,0,10,80,0,g729",
        "66,0,24,240,0,g723_1",
        "273,0,20,240,0,g723_1"
    })
    void frameCodec_staysAsItIs(int tag, int bits, int align, int samples, int extension, String name) {
        byte[] audio = blocks(30, align, 0);
        audio = tag == 273 ? g723(audio, 20) : audio;
        byte[] input = wav(fmtWith(tag, 1, align, samples, bits, new byte[extension]), 30L * samples, audio);
        Cleaning.assertCleans(input, input);
        assertEquals(
                new AudioFormat(AudioContainer.WAV, name, 8000, 1, 30L * samples),
                Cleaning.report(input).format());
    }

    @Test
    void blockSizeAndAuxiliaryNumberOfPackedSamples_areCanonical() {
        byte[] audio = audio(130);
        byte[] clean = wav(fmtWith(0x40, 1, 1, 2, 4, new byte[2]), 260, audio);
        Cleaning.assertCleans(clean, wav(fmtWith(0x40, 1, 64, 128, 4, join(text("+3"), PLANT)), 260, audio));
    }

    @Test
    void frameOfAnotherSize_isRefused() {
        byte[] audio = blocks(30, 24, 0);
        audio[48] = 2;
        assertRefused("WAV_BAD_BLOCK", 58 + 48, wav(fmtWith(0x42, 1, 24, 240, 0, new byte[0]), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x42, 1, 23, 240, 0, new byte[0]), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x83, 1, 20, 160, 0, new byte[0]), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x83, 2, 10, 80, 0, new byte[0]), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x40, 2, 1, 1, 4, new byte[2]), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x11, 2, 70, 65, 4, le(65, 2)), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x11, 2, 8, 1, 4, le(1, 2)), 7200, audio));
        assertRefused("WAV_BAD_FMT", 12, wav(fmtWith(0x11, 1, 32772, 65529, 4, le(65529, 2)), 7200, audio));
    }

    private static byte[] g723(byte[] audio, int align) {
        for (int at = 0; at < audio.length; at += align) {
            audio[at] = 1;
        }
        return audio;
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }
}
