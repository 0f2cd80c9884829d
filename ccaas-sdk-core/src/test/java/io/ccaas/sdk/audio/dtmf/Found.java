package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Presses digits under some condition and counts those of which nothing is left after masking. */
final class Found {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
    private int digits;
    private int gone;

    int digits() {
        return digits;
    }

    int gone() {
        return gone;
    }

    RandomGenerator random() {
        return random;
    }

    /** Presses one digit in each second of a background; a second apart, none is helped by the silence around another. */
    Found press(Keys keys, Sound background) {
        int second = background.rate();
        int count = background.values().length / second;
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = i * second + second / 4 + random.nextInt(second / 4);
            keys.press(background, Keys.ALL.charAt(random.nextInt(16)), starts[i]);
        }
        try (AudioOnly audio = Sound.clean(Sound.wav(Coding.MU_LAW, background));
                AudioOnly masked = audio.maskingKeyTones(DtmfMask.allChannels())) {
            byte[] payload = Sound.payload(masked);
            for (int start : starts) {
                digits++;
                gone += isSilent(payload, start, start + background.samples(keys.tone())) ? 1 : 0;
            }
        }
        return this;
    }

    private static boolean isSilent(byte[] muLaw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (muLaw[i] != Coding.MU_LAW.silence()) {
                return false;
            }
        }
        return true;
    }

    double share() {
        return (double) gone / digits;
    }
}
