package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AiffCafFormTest {

    /** 8000 Hz as a float of 80 bits. */
    private static Bytes common(Bytes out, int size, int frames, int bits) {
        return out.text("COMM")
                .be(4, size)
                .be(2, 1)
                .be(4, frames)
                .be(2, bits)
                .be(2, 16_383 + 12)
                .be(8, 8000L << 51);
    }

    private static byte[] aiff(int frames) {
        Bytes out = new Bytes().text("FORM").be(4, 46 + frames + (frames & 1)).text("AIFF");
        common(out, 18, frames, 8).text("SSND").be(4, 8 + frames).zeros(8);
        return out.samples(frames).zeros(frames & 1).end();
    }

    private static byte[] aifc(int frames) {
        Bytes out = new Bytes()
                .text("FORM")
                .be(4, 64 + frames)
                .text("AIFCFVER")
                .be(4, 4)
                .be(4, 0xA280_5140L);
        common(out, 24, frames, 16)
                .text("ulaw")
                .be(2, 0)
                .text("SSND")
                .be(4, 8 + frames)
                .zeros(8);
        return out.samples(frames).end();
    }

    private static byte[] caf() {
        return new Bytes()
                .text("caff")
                .be(4, 0x1_0000)
                .text("desc")
                .be(8, 32)
                .be(8, Double.doubleToLongBits(8000))
                .text("lpcm")
                .be(4, 2)
                .be(4, 4)
                .be(4, 1)
                .be(4, 2)
                .be(4, 16)
                .text("data")
                .be(8, 4 + 8)
                .be(4, 0)
                .samples(8)
                .end();
    }

    @Test
    void canonicalPayloads_areDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.AIFF, "pcm_s8", 8000, 1, 3),
                Verifying.accepts(aiff(3)).format());
        assertEquals(
                new AudioFormat(AudioContainer.AIFF, "pcm_mulaw", 8000, 1, 4),
                Verifying.accepts(aifc(4)).format());
        assertEquals(
                new AudioFormat(AudioContainer.CAF, "pcm_s16le", 8000, 2, 2),
                Verifying.accepts(caf()).format());
    }

    /** But for other rates: hertz are a number. */
    @Test
    void everyByteOfTheHeads_isGuarded() {
        Verifying.guards(aiff(3), 0, 54, Set.of(30, 31));
        Verifying.guards(aifc(4), 0, 72, Set.of(42, 43));
        Verifying.guards(caf(), 0, 68, Set.of(21, 22));
    }

    @ParameterizedTest
    @CsvSource({
        "3, PAYLOAD_UNKNOWN",
        "8, PAYLOAD_AIFF_CHUNK",
        "25, PAYLOAD_AIFF_SIZE",
        "29, PAYLOAD_AIFF_COMM",
        "49, PAYLOAD_AIFF_CHUNK",
        "57, PAYLOAD_AIFF_PAD"
    })
    void plantedByteInAiff_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(aiff(3), at));
    }

    @ParameterizedTest
    @CsvSource({"4, PAYLOAD_CAF_CHUNK", "35, PAYLOAD_CAF_DESC", "63, PAYLOAD_CAF_SIZE", "67, PAYLOAD_CAF_CHUNK"})
    void plantedByteInCaf_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(caf(), at));
    }

    @Test
    void nameOfACodec_isRefused() {
        Verifying.refuses("PAYLOAD_AIFF_CHUNK", Verifying.changed(aifc(4), 55));
    }

    @Test
    void chunksBehindTheAudio_areRefused() {
        Verifying.refuses(
                "PAYLOAD_TRAILING", new Bytes().raw(aiff(4)).text("ANNO").end());
        Verifying.refuses(
                "PAYLOAD_TRAILING", new Bytes().raw(caf()).text("info").end());
    }
}
