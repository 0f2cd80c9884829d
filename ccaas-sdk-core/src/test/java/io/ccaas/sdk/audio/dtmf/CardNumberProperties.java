package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** However somebody types a card number, no voice menu can read it from the masked recording. */
@Tag("long-run")
final class CardNumberProperties {

    private static Sound typed(Keys keys, String card, int rate, double noise, long seed) {
        Sound sound = Sound.ofSeconds(rate, 1 + card.length() * (keys.tone() + keys.pause()) / 1000.0);
        keys.press(sound, card, sound.samples(100));
        return sound.noise(random(seed), keys.level() + 3 - noise);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static String readMasked(Sound sound, Coding coding) {
        try (AudioOnly audio = Sound.clean(Sound.wav(coding, sound));
                AudioOnly masked = audio.maskingKeyTones(DtmfMask.allChannels())) {
            return StrictReceiver.read(Sound.heard(masked, 0));
        }
    }

    @Example
    void usualKeys_areReadBeforeAndNotAfter() {
        Sound sound = typed(Keys.usual(), "4970101234567890", 8000, 30, 1);
        assertEquals("4970101234567890", StrictReceiver.read(sound));
        assertEquals("", readMasked(sound, Coding.PCM_S16));
    }

    @Property(tries = 300)
    void card_cannotBeReadAfterMasking(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -30, max = -3) double level,
            @ForAll @DoubleRange(min = -8, max = 8) double twist,
            @ForAll @DoubleRange(min = -1.8, max = 1.8) double off,
            @ForAll @IntRange(min = 30, max = 200) int tone,
            @ForAll @IntRange(min = 30, max = 300) int pause,
            @ForAll @DoubleRange(min = 6, max = 60) double noise,
            @ForAll Coding coding,
            @ForAll @IntRange(min = 0, max = 3) int rate) {
        int hertz = new int[] {8000, 8000, 16_000, 44_100}[rate];
        Keys keys = new Keys(level, twist, off / 100, tone, pause);
        Sound sound = typed(keys, Keys.digits(random(seed), 16), hertz, noise, seed);
        assertEquals("", readMasked(sound, coding));
    }
}
