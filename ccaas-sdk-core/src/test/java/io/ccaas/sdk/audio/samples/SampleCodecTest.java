package io.ccaas.sdk.audio.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.WavBytes;
import org.junit.jupiter.api.Test;

/** All codecs are read on one scale, whatever stands in a sample. */
final class SampleCodecTest {

    private static double[] read(SampleCodec codec, byte[]... samples) {
        double[] values = new double[samples.length];
        codec.expand(WavBytes.join(samples), 0, codec.width(), values, samples.length);
        return values;
    }

    private static byte[] le(long value, int bytes) {
        return WavBytes.le(value, bytes);
    }

    @Test
    void linearSamples_areOnTheScaleOf16Bits() {
        double[] ends = {-32_768, 0, 16_384};
        assertArrayEquals(ends, read(SampleCodec.PCM_U8, le(0, 1), le(0x80, 1), le(0xC0, 1)));
        assertArrayEquals(ends, read(SampleCodec.PCM_S16, le(-32_768, 2), le(0, 2), le(16_384, 2)));
        assertArrayEquals(ends, read(SampleCodec.PCM_S24, le(-0x800000, 3), le(0, 3), le(0x400000, 3)));
        assertArrayEquals(ends, read(SampleCodec.PCM_S32, le(0x80000000L, 4), le(0, 4), le(0x40000000L, 4)));
    }

    @Test
    void floatSamples_areWhatAPlayerMakesOfThem() {
        assertArrayEquals(
                new double[] {-16_384, 32_768, 0},
                read(SampleCodec.FLOAT_32, single(-0.5f), single(1e30f), single(Float.NaN)));
        assertArrayEquals(
                new double[] {-16_384, -32_768, 0},
                read(SampleCodec.FLOAT_64, twice(-0.5), twice(Double.NEGATIVE_INFINITY), twice(Double.NaN)));
    }

    private static byte[] single(float value) {
        return le(Float.floatToIntBits(value), 4);
    }

    private static byte[] twice(double value) {
        return le(Double.doubleToLongBits(value), 8);
    }
}
