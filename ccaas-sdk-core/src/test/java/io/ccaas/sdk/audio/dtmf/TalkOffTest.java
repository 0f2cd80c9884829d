package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.MaskingNote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two rates of the profile at length: digits of many kinds, and speech of a synthesizer. Prints what it measures. Needs flite and sox. */
@Tag("real-servers")
@Tag("long-run")
final class TalkOffTest {

    private static final String[] VOICES = {"kal", "kal16", "awb", "slt"};
    private static final String[] WORDS =
            ("good morning my name is thank you for calling how can I help the account number card order delivery invoice"
                            + " please hold line manager tomorrow Tuesday afternoon evening they told me it was already paid"
                            + " I would like to change address street city would you repeat that yes no of course zero one"
                            + " two three four five six seven eight nine hundred thousand euros really weeks ago nobody"
                            + " answered could we see here email dot com at sign refund insurance contract phone signal"
                            + " internet broken again since Sunday engineer visit between noon and evening who are you")
                    .split(" ");

    @TempDir
    Path folder;

    /** Measured: see docs/benchmarks.md, "Key tones". */
    @Test
    void digitsOfManyKinds_areSilent() {
        Found found = new Found();
        for (double level : new double[] {-3, -8, -14, -20, -25, -30}) {
            for (double twist : new double[] {-8, -3, 3, 8}) {
                for (double off : new double[] {-1.8, -0.9, 0.9, 1.8}) {
                    press(found, new Keys(level, twist, off / 100, 40, 40), 12);
                    press(found, new Keys(level, twist, off / 100, 60, 40), 12);
                    press(found, new Keys(level, twist, off / 100, 40, 40), 99);
                    press(found, new Keys(level, twist, off / 100, 60, 40), 99);
                }
            }
        }
        print("digits silenced whole: %d of %d = %.3f %%", found.gone(), found.digits(), 100 * found.share());
        assertTrue(found.share() >= 0.998, found.gone() + " of " + found.digits());
    }

    private static void press(Found found, Keys keys, double noise) {
        found.press(keys, Sound.ofSeconds(8000, 20).noise(found.random(), keys.level() + 3 - noise));
    }

    /** How loud a voice in the same channel may be until tones of -10 dBm0 each are missed. */
    @Test
    void digitsOverAVoice_areCounted() {
        for (double voice : new double[] {-25, -20, -15, -10, -7}) {
            Found found = new Found();
            found.press(Keys.usual(), Voice.over(found.random(), Sound.ofSeconds(8000, 2000), voice));
            print("voice %.0f dB below the tones: %.2f %% silenced whole", -7 - voice, 100 * found.share());
            assertTrue(voice > -15 || found.share() > 0.98);
        }
    }

    @Test
    void speech_isKept() throws Exception {
        speechIsKept(120);
    }

    @Test
    @Tag("by-hand")
    void speechOfEveryPitch_isKept() throws Exception {
        speechIsKept(85, 120, 190);
    }

    private void speechIsKept(int... pitches) throws Exception {
        double seconds = 0;
        double silenced = 0;
        long stretches = 0;
        long nanoseconds = 0;
        for (String voice : VOICES) {
            for (int pitch : pitches) {
                try (AudioOnly spoken = AudioOnly.from(speech(voice, pitch))) {
                    long start = System.nanoTime();
                    AudioOnly masked = spoken.maskingKeyTones(DtmfMask.allChannels());
                    nanoseconds += System.nanoTime() - start;
                    masked.close();
                    MaskingNote note = masked.report().masking().orElseThrow();
                    seconds += spoken.format().frames() / 8000.0;
                    silenced += note.samples() / 8000.0;
                    stretches += note.stretches();
                }
            }
        }
        double share = silenced / seconds;
        print("speech: masked in %.2f s on one core", nanoseconds / 1e9);
        print(
                "speech: %.1f minutes, %d stretches, %.3f %% silenced, %.1f stretches a minute",
                seconds / 60, stretches, 100 * share, 60 * stretches / seconds);
        assertTrue(seconds > 13 * 60 * pitches.length, "too little speech: " + seconds);
        assertTrue(share < 0.006, "silenced: " + share);
    }

    private Path speech(String voice, int pitch) throws Exception {
        Path text = Files.writeString(folder.resolve("text"), text(new Found().random()));
        Path spoken = folder.resolve("spoken.wav");
        Path line = folder.resolve("line.wav");
        run("flite", "-voice", voice, "--setf", "int_f0_target_mean=" + pitch, "-f", text + "", "-o", spoken + "");
        run("sox", "-D", spoken + "", "-r", "8000", "-e", "mu-law", line + "", "norm", "-6");
        return line;
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int word = 1; word <= 600; word++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(word % 9 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), command[0]);
    }

    private static void print(String form, Object... values) {
        System.out.println("key tones: " + String.format(Locale.ROOT, form, values));
    }
}
