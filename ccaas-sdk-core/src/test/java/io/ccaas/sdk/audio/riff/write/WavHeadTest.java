package io.ccaas.sdk.audio.riff.write;

import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.riff.format.WavCodec;
import io.ccaas.sdk.audio.riff.format.WavParameters;
import io.ccaas.sdk.audio.riff.format.WavParameters.Form;
import org.junit.jupiter.api.Test;

/** Heads written out by hand, at the sizes where their form changes. */
final class WavHeadTest {

    private static final WavParameters PCM = new WavParameters(WavCodec.PCM_S16, Form.PLAIN, 1, 8000, 2);
    private static final WavParameters MU_LAW = new WavParameters(WavCodec.MU_LAW, Form.PLAIN, 1, 8000, 1);
    private static final byte[] FMT = join(text("fmt "), le(16, 4), fmt(1, 1, 8000, 2, 16));

    private static byte[] small(long data) {
        return join(text("RIFF"), le(data + 36, 4), text("WAVE"), FMT, text("data"), le(data, 4));
    }

    private static byte[] large(long data) {
        byte[] ds64 = join(text("ds64"), le(28, 4), le(data + 72, 8), le(data, 8), le(data / 2, 8), le(0, 4));
        return join(text("RF64"), le(-1, 4), text("WAVE"), ds64, FMT, text("data"), le(-1, 4));
    }

    @Test
    void largestThatFits_isRiff() {
        long data = 0xFFFFFFFEL - 36;
        assertArrayEquals(small(data), WavHead.bytes(PCM, data, data / 2));
        assertArrayEquals(small(2), WavHead.bytes(PCM, 2, 1));
    }

    @Test
    void overFourGibibytes_isRf64() {
        long data = 0xFFFFFFFEL - 34;
        assertArrayEquals(large(data), WavHead.bytes(PCM, data, data / 2));
        assertArrayEquals(large(1L << 33), WavHead.bytes(PCM, 1L << 33, 1L << 32));
    }

    @Test
    void muLawOverFourGibibytes_hasTheLargestFact() {
        byte[] head = WavHead.bytes(MU_LAW, 1L << 33, 1L << 33);
        byte[] fmt = join(text("fmt "), le(18, 4), fmt(7, 1, 8000, 1, 8), le(0, 2));
        byte[] ds64 = join(text("ds64"), le(28, 4), le((1L << 33) + 86, 8), le(1L << 33, 8), le(1L << 33, 8), le(0, 4));
        byte[] fact = join(text("fact"), le(4, 4), le(-1, 4));
        assertArrayEquals(join(text("RF64"), le(-1, 4), text("WAVE"), ds64, fmt, fact, text("data"), le(-1, 4)), head);
    }

    @Test
    void oddAudio_isPadded() {
        assertEquals(1, WavHead.tail(3).length);
        assertEquals(0, WavHead.tail(4).length);
        assertArrayEquals(le(3 + 1 + 50, 4), java.util.Arrays.copyOfRange(WavHead.bytes(MU_LAW, 3, 3), 4, 8));
    }
}
