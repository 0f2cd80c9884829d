package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.testing.WavBytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodecsTest {

    private static final byte[] GUID_REST =
            join(le(0, 4), le(0x10, 2), new byte[] {(byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});

    @ParameterizedTest
    @CsvSource({
        "1,8,pcm_u8",
        "1,16,pcm_s16le",
        "1,24,pcm_s24le",
        "1,32,pcm_s32le",
        "3,32,pcm_f32le",
        "3,64,pcm_f64le",
        "6,8,pcm_alaw",
        "7,8,pcm_mulaw"
    })
    void linearCodec_passes(int tag, int bits, String name) {
        int align = 2 * bits / 8;
        byte[] input = WavBytes.riff()
                .chunk("fmt ", fmt(tag, 2, 16000, align, bits))
                .chunk("data", new byte[100 * align])
                .bytes();
        assertEquals(
                new AudioFormat(AudioContainer.WAV, name, 16000, 2, 100),
                Cleaning.report(input).format());
        byte[] once = Cleaning.clean(input);
        Cleaning.assertCleans(once, once);
    }

    @ParameterizedTest
    @CsvSource({"1,16", "1,24", "3,32", "6,8", "7,8"})
    void extensibleForm_isKept(int tag, int bits) {
        int align = 2 * bits / 8;
        byte[] body = join(fmt(0xFFFE, 2, 8000, align, bits), le(22, 2), le(bits, 2), le(3, 4), le(tag, 2), GUID_REST);
        WavBytes wav = WavBytes.riff().chunk("fmt ", body);
        if (tag != 1) {
            wav.chunk("fact", le(50, 4));
        }
        byte[] input = wav.chunk("data", new byte[50 * align]).bytes();
        Cleaning.assertCleans(input, input);
    }

    @Test
    void gsm_keepsFactInsideTheLastBlockOnly() {
        assertEquals(3 * 320 - 5, frames(3 * 320 - 5));
        assertEquals(3 * 320, frames(3 * 320));
        assertEquals(3 * 320, frames(2 * 320));
        assertEquals(3 * 320, frames(0x63399800));
        assertEquals(
                Duration.ofMillis(120), Cleaning.report(gsm(3 * 320)).format().duration());
    }

    @Test
    void gsm_staysAsItIs() {
        Cleaning.assertCleans(gsm(955), gsm(955));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x22, 0x161, 0xFF, 0x00, 0x50, 0xFFFF})
    void otherCodec_isRefused(int tag) {
        assertEquals("WAV_UNKNOWN_CODEC", refusal(fmt(tag, 1, 8000, 2, 16)));
    }

    @Test
    void extensibleWithOtherGuid_isRefused() {
        byte[] body = join(fmt(0xFFFE, 2, 8000, 4, 16), le(22, 2), le(16, 2), le(3, 4), le(1, 2), new byte[14]);
        assertEquals("WAV_UNKNOWN_CODEC", refusal(body));
    }

    @Test
    void formatOutOfRange_isRefused() {
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 0, 8000, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 33, 8000, 66, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 1, 999, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 1, 768001, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 1, 0xFFFFFFFFL, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 2, 8000, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(1, 1, 8000, 2, 12)));
        assertEquals("WAV_BAD_FMT", refusal(fmt(7, 1, 8000, 2, 16)));
        assertEquals("WAV_BAD_FMT", refusal(new byte[15]));
        assertEquals("WAV_BAD_FMT", refusal(new byte[4097]));
    }

    @Test
    void gsmOutOfForm_isRefused() {
        assertEquals("WAV_BAD_FMT", refusal(fmt(0x31, 1, 8000, 65, 0)));
        assertEquals("WAV_BAD_FMT", refusal(join(fmt(0x31, 2, 8000, 65, 0), le(2, 2), le(320, 2))));
        assertEquals("WAV_BAD_FMT", refusal(join(fmt(0x31, 1, 8000, 65, 0), le(2, 2), le(160, 2))));
        assertEquals("WAV_BAD_FMT", refusal(join(fmt(0x31, 1, 8000, 33, 0), le(2, 2), le(320, 2))));
    }

    @Test
    void extensibleOutOfForm_isRefused() {
        byte[] start = fmt(0xFFFE, 2, 8000, 4, 16);
        assertEquals("WAV_BAD_FMT", refusal(start));
        assertEquals("WAV_BAD_FMT", refusal(join(start, le(0, 2), le(16, 2), le(3, 4), le(1, 2), GUID_REST)));
        assertEquals("WAV_BAD_FMT", refusal(join(start, le(22, 2), le(17, 2), le(3, 4), le(1, 2), GUID_REST)));
    }

    private static long frames(long fact) {
        return Cleaning.report(gsm(fact)).format().frames();
    }

    private static byte[] gsm(long fact) {
        byte[] body = join(fmt(0x31, 1, 8000, 65, 0), le(2, 2), le(320, 2));
        System.arraycopy(le(8000 * 65 / 320, 4), 0, body, 8, 4);
        return WavBytes.riff()
                .chunk("fmt ", body)
                .chunk("fact", le(fact, 4))
                .chunk("data", new byte[3 * 65])
                .bytes();
    }

    private static String refusal(byte[] fmt) {
        return Cleaning.refusal(WavBytes.riff()
                        .chunk("fmt ", fmt)
                        .chunk("data", new byte[260])
                        .bytes())
                .code();
    }
}
