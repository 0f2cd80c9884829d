package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.samples.SampleStream;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.util.random.RandomGenerator;

/** Sound in the making, on the scale of 16 bits, and its way into WAV files of several codecs. */
final class Sound {

    private final int rate;
    private final double[] values;

    Sound(int rate, int samples) {
        this.rate = rate;
        this.values = new double[samples];
    }

    static Sound ofSeconds(int rate, double seconds) {
        return new Sound(rate, (int) (rate * seconds));
    }

    /** Peak of a sine of so many dBm0: full scale of mu-law is 3.17 dBm0. */
    static double peak(double decibels) {
        return 32_124 * Math.pow(10, (decibels - 3.17) / 20);
    }

    int rate() {
        return rate;
    }

    double[] values() {
        return values;
    }

    int samples(double milliseconds) {
        return (int) Math.round(rate * milliseconds / 1000);
    }

    /** White noise of so many dBm0. */
    Sound noise(RandomGenerator random, double decibels) {
        double sigma = peak(decibels) / Math.sqrt(2);
        for (int i = 0; i < values.length; i++) {
            values[i] += sigma * random.nextGaussian();
        }
        return this;
    }

    Sound plus(double constant) {
        for (int i = 0; i < values.length; i++) {
            values[i] += constant;
        }
        return this;
    }

    /** As a telephone line carries it. */
    Sound throughMuLaw() {
        for (int i = 0; i < values.length; i++) {
            byte[] code = Coding.MU_LAW.bytes(values[i]);
            double[] heard = new double[1];
            io.ccaas.sdk.audio.samples.SampleCodec.MU_LAW.expand(code, 0, 1, heard, 1);
            values[i] = heard[0];
        }
        return this;
    }

    /** A WAV file with these sounds as channels, all of one length. */
    static byte[] wav(Coding coding, Sound... channels) {
        int width = coding.width();
        int frames = channels[0].values.length;
        byte[] data = new byte[frames * channels.length * width];
        for (int frame = 0; frame < frames; frame++) {
            for (int c = 0; c < channels.length; c++) {
                byte[] sample = coding.bytes(channels[c].values[frame]);
                System.arraycopy(sample, 0, data, (frame * channels.length + c) * width, width);
            }
        }
        int align = width * channels.length;
        byte[] fmt = WavBytes.fmt(coding.tag(), channels.length, channels[0].rate, align, width * 8);
        byte[] extension = new byte[coding.tag() == 1 ? 0 : 2];
        return WavBytes.riff()
                .chunk("fmt ", WavBytes.join(fmt, extension))
                .chunk("data", data)
                .bytes();
    }

    static AudioOnly clean(byte[] wav) {
        return AudioOnly.from(new ByteArrayInputStream(wav));
    }

    /** The bytes of the samples, frames and channels as they lie in the file. */
    static byte[] payload(AudioOnly audio) {
        SampleStream samples = SampleStream.of(audio.openStream(), audio.format());
        byte[] bytes = new byte[(int) samples.frames() * samples.parameters().blockAlign()];
        samples.read(bytes, 0, (int) samples.frames());
        return bytes;
    }

    /** One channel of a recording. */
    static Sound heard(AudioOnly audio, int channel) {
        SampleStream samples = SampleStream.of(audio.openStream(), audio.format());
        Sound sound = new Sound(audio.format().sampleRate(), (int) samples.frames());
        int align = samples.parameters().blockAlign();
        samples.codec()
                .expand(payload(audio), channel * samples.codec().width(), align, sound.values, sound.values.length);
        return sound;
    }
}
