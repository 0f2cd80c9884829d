package io.ccaas.sdk.audio.dtmf;

import java.util.random.RandomGenerator;

/** Something like speech: pulses of a larynx through two resonances that move from syllable to syllable, hisses and pauses. */
final class Voice {

    private final RandomGenerator random;
    private final Sound sound;
    private double phase;

    Voice(RandomGenerator random, Sound sound) {
        this.random = random;
        this.sound = sound;
    }

    /** Fills a sound; the level is that of the voiced parts. */
    static Sound over(RandomGenerator random, Sound sound, double decibels) {
        new Voice(random, sound).speak(decibels);
        return sound;
    }

    private void speak(double decibels) {
        int at = 0;
        while (at < sound.values().length) {
            int length = Math.min(sound.samples(80 + random.nextInt(180)), sound.values().length - at);
            int kind = random.nextInt(10);
            double[] syllable = kind == 0 ? new double[length] : kind < 3 ? hiss(length) : vowel(length);
            add(syllable, at, Sound.peak(kind < 3 ? decibels - 8 : decibels) / Math.sqrt(2));
            at += length;
        }
    }

    /** Brings a syllable to its level, with soft edges. */
    private void add(double[] syllable, int at, double wanted) {
        double squares = 1e-9;
        for (double value : syllable) {
            squares += value * value;
        }
        double gain = wanted / Math.sqrt(squares / syllable.length);
        for (int i = 0; i < syllable.length; i++) {
            double edge = Math.min(1, Math.min(i, syllable.length - i) / (double) sound.samples(15));
            sound.values()[at + i] += gain * edge * syllable[i];
        }
    }

    private double[] hiss(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private double[] vowel(int length) {
        double pitch = 90 + random.nextInt(160);
        double glide = (random.nextDouble() - 0.5) * 0.3;
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            phase += pitch * (1 + glide * i / length) / sound.rate();
            values[i] = phase >= 1 ? 1 : 0.01 * random.nextGaussian();
            phase -= Math.floor(phase);
        }
        double[] first = resonance(values, 270 + random.nextInt(600), 90);
        double[] second = resonance(values, 900 + random.nextInt(1400), 120);
        for (int i = 0; i < length; i++) {
            values[i] = first[i] + 0.5 * second[i];
        }
        return values;
    }

    private double[] resonance(double[] source, double hertz, double width) {
        double radius = Math.exp(-Math.PI * width / sound.rate());
        double turn = 2 * radius * Math.cos(2 * Math.PI * hertz / sound.rate());
        double[] out = new double[source.length];
        for (int i = 2; i < source.length; i++) {
            out[i] = source[i] + turn * out[i - 1] - radius * radius * out[i - 2];
        }
        return out;
    }
}
