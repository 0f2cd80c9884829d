package io.ccaas.sdk.audio.dtmf;

import java.util.random.RandomGenerator;

/** How somebody presses keys: level, twist, deviation of the frequencies, length of tones and pauses. */
record Keys(double level, double twist, double deviation, int tone, int pause) {

    static final String ALL = "123A456B789C*0#D";

    private static final double[] LOW = {697, 770, 852, 941};
    private static final double[] HIGH = {1209, 1336, 1477, 1633};

    /** -10 dBm0 a tone, 50 ms on and 50 ms off. */
    static Keys usual() {
        return new Keys(-10, 0, 0, 50, 50);
    }

    Keys at(double decibels) {
        return new Keys(decibels, twist, deviation, tone, pause);
    }

    /** Positive: the high tone is louder. */
    Keys twisted(double decibels) {
        return new Keys(level, decibels, deviation, tone, pause);
    }

    Keys off(double percent) {
        return new Keys(level, twist, percent / 100, tone, pause);
    }

    Keys timed(int toneMilliseconds, int pauseMilliseconds) {
        return new Keys(level, twist, deviation, toneMilliseconds, pauseMilliseconds);
    }

    /** Adds the keys to a sound and returns the first sample behind their last pause. */
    int press(Sound sound, String keys, int start) {
        int at = start;
        for (int i = 0; i < keys.length(); i++) {
            press(sound, keys.charAt(i), at);
            at += sound.samples(tone + pause);
        }
        return at;
    }

    void press(Sound sound, char key, int start) {
        int place = ALL.indexOf(key);
        add(sound, LOW[place / 4], level - twist / 2, start);
        add(sound, HIGH[place % 4], level + twist / 2, start);
    }

    private void add(Sound sound, double hertz, double decibels, int start) {
        double peak = Sound.peak(decibels);
        double step = 2 * Math.PI * hertz * (1 + deviation) / sound.rate();
        for (int i = 0; i < sound.samples(tone); i++) {
            sound.values()[start + i] += peak * Math.sin(step * i + hertz);
        }
    }

    /** Digits only, as on a card. */
    static String digits(RandomGenerator random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
