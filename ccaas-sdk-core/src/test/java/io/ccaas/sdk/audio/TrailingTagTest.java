package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With an unknown length, what trails the audio would be played as audio: it must be refused. */
final class TrailingTagTest {

    private static final byte[] AUDIO = SampleRecordings.pcm16().seconds(12).audio();

    static Stream<byte[]> tails() {
        byte[] info = text("INFOINAM\4\0\0\0+336");
        byte[] list = join(text("LIST"), le(info.length, 4), info);
        return Stream.of(
                list,
                join(list, text("bext"), le(10, 4), new byte[10]),
                join(list, text("junk behind a list")),
                join(text("call"), le(12, 4), text("+33639980001")),
                join(text("call"), le(3, 4), text("+33")),
                join(text("call"), le(3, 4), text("+33"), new byte[1]),
                join(text("empt"), le(0, 4)),
                join(text("TAG"), text("+33639980001"), new byte[113]),
                join(new byte[40], text("APETAGEX"), new byte[24]),
                join(new byte[40], text("3DI"), new byte[7]),
                join(text("LYRICSBEGIN+33639980001"), text("LYRICS200")),
                join(text("LYRICSBEGIN+33639980001"), text("LYRICSEND")),
                join(text("PK\5\6"), new byte[16], le(12, 2), text("+33639980001")),
                join(text("PK\5\6"), new byte[18]));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void tagBehindUnknownLength_isRefused(byte[] tail) {
        assertEquals("WAV_UNKNOWN_LENGTH_TAIL", code(0xFFFFFFFFL, 0xFFFFFFFFL, tail));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void tagBehindTruncatedAudio_isRefused(byte[] tail) {
        assertEquals("WAV_UNKNOWN_LENGTH_TAIL", code(9_000_036, 9_000_000, tail));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void tagInsideAudioThatPassesTheFile_isRefused(byte[] tail) {
        int data = AUDIO.length + tail.length;
        assertEquals("WAV_UNKNOWN_LENGTH_TAIL", code(36L + AUDIO.length, data, tail));
    }

    @Test
    void silenceAtTheEnd_isNoTag() {
        byte[] input = WavBytes.riff()
                .riffSize(0)
                .fmtPcm16(2, 8000)
                .chunk("data", 0, join(AUDIO, new byte[200_000]))
                .bytes();
        assertEquals(
                (AUDIO.length + 200_000) / 4, Cleaning.report(input).format().frames());
    }

    private static String code(long riffSize, long dataSize, byte[] tail) {
        return Cleaning.refusal(WavBytes.riff()
                        .riffSize(riffSize)
                        .fmtPcm16(2, 8000)
                        .chunk("data", dataSize, join(AUDIO, tail))
                        .bytes())
                .code();
    }
}
