package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.MaskingNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many digits are silenced whole, from their first sample to their last, and how much speech goes with them. */
final class KeyToneRatesTest {

    private static final int DIGITS = 32;

    /** Level in dBm0, twist in dB, deviation in percent, length in ms, noise below the tones in dB. */
    @ParameterizedTest
    @CsvSource({
        "-10,   0,    0, 50, 99",
        "-10,   0,    0, 40, 99",
        " -3,   0,    0, 40, 99",
        "-25,   0,    0, 50, 99",
        "-30,   0,    0, 50, 99",
        "-10,   4,    0, 50, 99",
        "-10,   8,    0, 50, 99",
        "-10,  -4,    0, 50, 99",
        "-10,  -8,    0, 50, 99",
        "-10,   0,  1.5, 50, 99",
        "-10,   0, -1.8, 50, 99",
        "-10,   0,    0, 23, 99",
        "-10,   0,    0, 13, 99",
        "-10,   0,    0, 50, 15",
        "-10,   0,    0, 50, 10",
        "-10,   0,    0, 100, 6",
        "-20,   4,    1, 45, 20"
    })
    void everyDigitOfACondition_isSilent(double level, double twist, double off, int tone, int noise) {
        Keys keys = new Keys(level, twist, off / 100, tone, 50);
        Found found = new Found();
        found.press(keys, Sound.ofSeconds(8000, DIGITS).noise(found.random(), level + 3 - noise));
        assertEquals(DIGITS, found.gone());
    }

    @ParameterizedTest
    @CsvSource({"8000", "11025", "16000", "22050", "32000", "44100", "48000"})
    void everyRate_isMaskedAlike(int rate) {
        Found found = new Found();
        found.press(Keys.usual(), Sound.ofSeconds(rate, DIGITS).noise(found.random(), -30));
        assertEquals(DIGITS, found.gone());
    }

    @Test
    void tonesOfOtherFrequencies_areLeftAlone() {
        Found found = new Found().press(Keys.usual().off(3.5), Sound.ofSeconds(8000, DIGITS));
        assertEquals(0, found.gone());
    }

    @Test
    void constantOffset_hidesNoTone() {
        Found found = new Found();
        found.press(Keys.usual(), Sound.ofSeconds(8000, DIGITS).plus(Sound.peak(-6)));
        assertEquals(DIGITS, found.gone());
    }

    /** Tones of -10 dBm0 each over a voice: 13 dB and 8 dB below both together. Measured: 512 and 510 of 512. */
    @ParameterizedTest
    @CsvSource({"-20, 0.99", "-15, 0.98"})
    void digitsOverAVoice_areSilent(double voice, double least) {
        Found found = new Found();
        found.press(Keys.usual(), Voice.over(found.random(), Sound.ofSeconds(8000, 512), voice));
        assertTrue(found.share() >= least, found.gone() + " of " + found.digits());
    }

    /** Measured: 1.15 % over 20 minutes. */
    @Test
    void voiceWithoutKeys_isKept() {
        Sound voice = Voice.over(new Found().random(), Sound.ofSeconds(8000, 300), -15);
        try (AudioOnly audio = Sound.clean(Sound.wav(Coding.MU_LAW, voice));
                AudioOnly masked = audio.maskingKeyTones(DtmfMask.allChannels())) {
            MaskingNote note = masked.report().masking().orElseThrow();
            double share = (double) note.samples() / audio.format().frames();
            assertTrue(share < 0.02, "silenced: " + share);
        }
    }
}
