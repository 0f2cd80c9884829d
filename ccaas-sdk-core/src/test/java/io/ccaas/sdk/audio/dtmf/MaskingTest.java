package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.MaskingNote;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where samples are silenced, to what value, and that all others stay. */
final class MaskingTest {

    private static final int TONE = 400;

    private static Sound voice(int samples) {
        return Voice.over(new Found().random(), new Sound(8000, samples), -30);
    }

    private static byte[] masked(byte[] wav, DtmfMask mask) {
        try (AudioOnly audio = Sound.clean(wav);
                AudioOnly masked = audio.maskingKeyTones(mask)) {
            assertEquals(audio.format(), masked.format());
            assertEquals(audio.length(), masked.length());
            return Sound.payload(masked);
        }
    }

    private static byte[] payload(byte[] wav) {
        try (AudioOnly audio = Sound.clean(wav)) {
            return Sound.payload(audio);
        }
    }

    private static MaskingNote note(byte[] wav, DtmfMask mask) {
        try (AudioOnly audio = Sound.clean(wav);
                AudioOnly masked = audio.maskingKeyTones(mask)) {
            return masked.report().masking().orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tone_becomesExactSilenceOfItsCodec(Coding coding) {
        Sound sound = new Sound(8000, 8000);
        Keys.usual().press(sound, '5', 4000);
        byte[] masked = masked(Sound.wav(coding, sound), DtmfMask.allChannels());
        byte[] silent = new byte[TONE * coding.width()];
        Arrays.fill(silent, coding.silence());
        int from = 4000 * coding.width();
        assertArrayEquals(silent, Arrays.copyOfRange(masked, from, from + silent.length));
    }

    /** A block is 102 samples, a guard 200: a tone silences at most so much on either side of it. */
    @ParameterizedTest
    @EnumSource
    void soundAwayFromTones_staysBitByBit(Coding coding) {
        Sound sound = voice(8000);
        Keys.usual().press(sound, '5', 4000);
        byte[] wav = Sound.wav(coding, sound);
        byte[] before = payload(wav);
        byte[] after = masked(wav, DtmfMask.allChannels());
        int from = (4000 - 302) * coding.width();
        int to = (4000 + TONE + 302) * coding.width();
        assertArrayEquals(Arrays.copyOf(before, from), Arrays.copyOf(after, from));
        assertArrayEquals(Arrays.copyOfRange(before, to, before.length), Arrays.copyOfRange(after, to, after.length));
    }

    /** Pieces end at multiples of 16384 frames; the two digits and the gap of 70 ms between them lie around one. */
    @Test
    void stretchAcrossPieces_isSilentThroughout() {
        for (int start = 16_384 - 2000; start < 16_384 + 800; start += 97) {
            Sound sound = voice(20_000);
            Keys.usual().timed(50, 120).press(sound, "77", start);
            byte[] after = masked(Sound.wav(Coding.MU_LAW, sound), DtmfMask.allChannels());
            for (int i = start - 100; i < start + 2 * TONE + 960 + 100; i++) {
                assertEquals(Coding.MU_LAW.silence(), after[i], "frame " + i + ", tone at " + start);
            }
        }
    }

    @Test
    void note_countsWhatIsSilent() {
        Sound sound = new Sound(8000, 40_001).plus(500);
        Keys.usual().press(sound, "12", 8000);
        Keys.usual().press(sound, "3", 39_601);
        byte[] wav = Sound.wav(Coding.PCM_S16, sound);
        byte[] after = masked(wav, DtmfMask.allChannels());
        int silent = 0;
        for (int i = 0; i < after.length; i += 2) {
            silent += after[i] == 0 && after[i + 1] == 0 ? 1 : 0;
        }
        assertEquals(new MaskingNote(1, 2, silent), note(wav, DtmfMask.allChannels()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7900})
    void toneThatTheRecordingCuts_isSilent(int start) {
        Sound whole = new Sound(8000, 9000);
        Keys.usual().press(whole, '9', start);
        Sound cut = new Sound(8000, 8000);
        System.arraycopy(whole.values(), 0, cut.values(), 0, 8000);
        byte[] after = masked(Sound.wav(Coding.A_LAW, cut), DtmfMask.allChannels());
        for (int i = start; i < Math.min(8000, start + TONE); i++) {
            assertEquals(Coding.A_LAW.silence(), after[i]);
        }
    }

    @Test
    void recordingShorterThanABlock_isMaskedToo() {
        Sound tone = new Sound(8000, 500);
        Keys.usual().press(tone, '9', 0);
        Sound cut = new Sound(8000, 80);
        System.arraycopy(tone.values(), 0, cut.values(), 0, 80);
        byte[] after = masked(Sound.wav(Coding.MU_LAW, cut), DtmfMask.allChannels());
        for (byte sample : after) {
            assertEquals(Coding.MU_LAW.silence(), sample);
        }
    }

    @Test
    void customersChannel_isMaskedAlone() {
        Sound left = voice(8000);
        Sound right = voice(8000);
        Keys.usual().press(left, '5', 2000);
        Keys.usual().press(right, '6', 5000);
        byte[] wav = Sound.wav(Coding.MU_LAW, left, right);
        byte[] before = payload(wav);
        byte[] after = masked(wav, DtmfMask.customerChannel(CallLayout.CUSTOMER_RIGHT));
        for (int frame = 0; frame < 8000; frame++) {
            assertEquals(before[2 * frame], after[2 * frame]);
        }
        assertEquals(Coding.MU_LAW.silence(), after[2 * 5000 + 1]);
        assertArrayEquals(after, masked(wav, DtmfMask.agentChannel(CallLayout.CUSTOMER_LEFT)));
    }

    @Test
    void masking_isReportedAndTheOriginalStays() {
        Sound sound = new Sound(8000, 8000);
        Keys.usual().press(sound, '5', 4000);
        try (AudioOnly audio = Sound.clean(Sound.wav(Coding.MU_LAW, sound));
                AudioOnly masked = audio.maskingKeyTones(DtmfMask.allChannels())) {
            assertTrue(audio.report().masking().isEmpty());
            assertTrue(masked.report().masking().isPresent());
            assertFalse(Arrays.equals(audio.sha256(), masked.sha256()));
            assertEquals(masked.report(), masked.receipt().report());
        }
    }

    @Test
    void maskingTwice_findsNothingMore() {
        Sound sound = voice(16_000);
        Keys.usual().press(sound, "4970", 4000);
        try (AudioOnly audio = Sound.clean(Sound.wav(Coding.MU_LAW, sound));
                AudioOnly once = audio.maskingKeyTones(DtmfMask.allChannels());
                AudioOnly twice = once.maskingKeyTones(DtmfMask.allChannels())) {
            assertEquals(-1, Arrays.mismatch(once.sha256(), twice.sha256()));
            assertEquals(once.report().masking(), twice.report().masking());
        }
    }
}
