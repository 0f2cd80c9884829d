package io.ccaas.sdk.audio.dtmf;

/**
 * Reads keys as a voice menu does (ITU-T Q.24 as open receivers have it): blocks of 12.75 ms side by side, twist 8 and 4 dB, 8 dB over
 * the group, 80 % of the energy, two equal blocks to begin a key and three others to end it. Shares nothing with the masking.
 */
final class StrictReceiver {

    private static final double[] LOW = {697, 770, 852, 941};
    private static final double[] HIGH = {1209, 1336, 1477, 1633};

    private final StringBuilder keys = new StringBuilder();
    private char pressed = ' ';
    private char before = ' ';
    private int misses;

    static String read(Sound sound) {
        StrictReceiver receiver = new StrictReceiver();
        int block = sound.samples(12.75);
        for (int start = 0; start + block <= sound.values().length; start += block) {
            receiver.next(key(sound, start, block));
        }
        return receiver.keys.toString();
    }

    private void next(char key) {
        misses = key == pressed ? 0 : misses + 1;
        if (misses >= 3) {
            pressed = ' ';
        }
        if (key != ' ' && key == before && key != pressed) {
            keys.append(key);
            pressed = key;
            misses = 0;
        }
        before = key;
    }

    private static char key(Sound sound, int start, int block) {
        double[] low = powers(sound, start, block, LOW);
        double[] high = powers(sound, start, block, HIGH);
        int row = best(low);
        int column = best(high);
        if (row < 0 || column < 0) {
            return ' ';
        }
        double energy = 0;
        for (int i = start; i < start + block; i++) {
            energy += sound.values()[i] * sound.values()[i];
        }
        boolean loud = Math.min(low[row], high[column]) > Math.pow(Sound.peak(-40) * block / 2, 2);
        boolean twist = high[column] < low[row] * decibels(8) && low[row] < high[column] * decibels(4);
        boolean share = low[row] + high[column] > 0.8 * energy * block / 2;
        return loud && twist && share ? Keys.ALL.charAt(row * 4 + column) : ' ';
    }

    private static int best(double[] group) {
        int best = 0;
        for (int i = 1; i < group.length; i++) {
            best = group[i] > group[best] ? i : best;
        }
        for (int i = 0; i < group.length; i++) {
            if (i != best && group[i] * decibels(8) > group[best]) {
                return -1;
            }
        }
        return best;
    }

    private static double decibels(double value) {
        return Math.pow(10, value / 10);
    }

    /** By definition: the sound against a cosine and a sine. */
    private static double[] powers(Sound sound, int start, int block, double[] tones) {
        double[] powers = new double[tones.length];
        for (int tone = 0; tone < tones.length; tone++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < block; i++) {
                double angle = 2 * Math.PI * tones[tone] * i / sound.rate();
                real += sound.values()[start + i] * Math.cos(angle);
                imaginary += sound.values()[start + i] * Math.sin(angle);
            }
            powers[tone] = real * real + imaginary * imaginary;
        }
        return powers;
    }
}
