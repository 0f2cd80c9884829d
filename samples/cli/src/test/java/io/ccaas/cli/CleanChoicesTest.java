package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code clean} takes besides the names of files. */
@Tag("long-run")
final class CleanChoicesTest {

    private static final String IN = Shell.RECORDINGS.resolve("email.wav").toString();
    private static final byte[] SOUND = sound();

    @TempDir
    private Path folder;

    private static byte[] sound() {
        byte[] sound = new byte[480];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) (0x80 | i * 37);
        }
        return sound;
    }

    private static byte[] au() {
        return ByteBuffer.allocate(24 + SOUND.length)
                .put(CleanTest.ascii(".snd"))
                .putInt(24)
                .putInt(SOUND.length)
                .putInt(1)
                .putInt(8000)
                .putInt(1)
                .put(SOUND)
                .array();
    }

    @Test
    void declaredSamples_becomeWavWithAWarning() throws Exception {
        Files.write(folder.resolve("a.ulaw"), SOUND);
        Ran ran = Shell.in(folder)
                .run("clean", "a.ulaw", "-o", "a.wav", "--declare", "pcm_mulaw:8000:1")
                .exits(0);
        assertTrue(ran.err().startsWith("ccaas: warning DECLARED: codec, sample rate and channels"), ran.err());
        assertEquals(1, ran.err().lines().count());
        byte[] wav = Files.readAllBytes(folder.resolve("a.wav"));
        assertArrayEquals(SOUND, Arrays.copyOfRange(wav, 58, wav.length));
    }

    @Test
    void declaredContainer_isRefused() throws Exception {
        Shell.in(folder)
                .run("clean", IN, "-o", "a.wav", "--declare", "pcm_s16le:8000:1")
                .refuses(65, "DECLARED_HAS_CONTAINER: ");
        assertEquals(List.of(), CleanTest.names(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "pcm_mulaw, --declare takes CODEC:RATE:CHANNELS",
        "mp3:8000:1, known codecs are pcm_s16le",
        "pcm_mulaw:x:1, RATE and CHANNELS are numbers",
        "gsm:16000:1, sampleRate: expected",
        "gsm:8000:2, channels: expected"
    })
    void declarationThatDoesNotFit_isUsage(String words, String message) throws Exception {
        Ran ran = Shell.in(folder)
                .run("clean", IN, "-o", "a.wav", "--declare", words)
                .exits(64);
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void manyFiles_areNamedByWhatCameOut() throws Exception {
        Files.write(folder.resolve("a"), au());
        Files.copy(Path.of(IN), folder.resolve("b.au"));
        Ran ran = Shell.in(folder)
                .run("clean", "a", "b.au", "missing", "-d", "out", "--json")
                .exits(78);
        List<String> lines = ran.text().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches(".*\"out\":\"[a-z2-7]{26}\\.au\".*\"format\":\"au\".*"), lines.get(0));
        assertTrue(lines.get(1).matches(".*\"out\":\"[a-z2-7]{26}\\.wav\".*\"format\":\"wav\".*"), lines.get(1));
        assertTrue(lines.get(2).contains("AUDIO_INPUT_UNREADABLE"), lines.get(2));
        for (String name : CleanTest.names(folder.resolve("out"))) {
            assertTrue(ran.text().contains(name), name);
        }
        assertEquals(2, CleanTest.names(folder.resolve("out")).size());
        assertTrue(ran.err().endsWith("ccaas: 2 cleaned, 0 refused, 1 failed\n"), ran.err());
    }

    @Test
    void refusedFileAmongMany_isExplainedWithItsPlace() throws Exception {
        Files.write(folder.resolve("a"), new byte[] {1});
        Ran ran = Shell.in(folder).run("clean", "a", IN, "-d", "out").exits(65);
        assertTrue(ran.err().startsWith("ccaas: input 1: UNSUPPORTED_CONTAINER: expected a recording"), ran.err());
        assertTrue(ran.err().contains("(at byte 0). "), ran.err());
        assertTrue(ran.err().endsWith("ccaas: 1 cleaned, 1 refused\n"), ran.err());
    }

    @Test
    void declarationForManyFiles_holdsForEach() throws Exception {
        Files.write(folder.resolve("a.g722"), SOUND);
        Files.write(folder.resolve("b.g722"), SOUND);
        Shell.in(folder)
                .run("clean", "a.g722", "b.g722", "-d", "out", "--declare", "g722:16000:1")
                .exits(0);
        List<String> made = CleanTest.names(folder.resolve("out"));
        assertEquals(2, made.size());
        assertTrue(made.stream().allMatch(name -> name.endsWith(".au")), made.toString());
    }

    @Test
    void doubtAndTruncation_areTaken() throws Exception {
        Shell.in(folder)
                .run("clean", IN, "-o", "a.wav", "--truncated", "take", "--on-doubt", "resync")
                .exits(0);
        assertEquals(Files.size(Path.of(IN)), Files.size(folder.resolve("a.wav")));
    }

    @Test
    void trackOfAWav_isRefused() throws Exception {
        Shell.in(folder).run("clean", IN, "-o", "a.wav", "--track", "1").refuses(65, "AUDIO_WITHOUT_TRACKS: ");
    }

    @Test
    void cutRecording_isTakenWithAWarningUnlessRefused() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(IN));
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length - 80));
        Ran ran = Shell.in(folder).run("clean", "cut.wav", "-o", "a.wav").exits(0);
        assertTrue(ran.err().startsWith("ccaas: warning TRUNCATED: the input ends before its audio does"), ran.err());
        Shell.in(folder)
                .run("clean", "cut.wav", "-o", "b.wav", "--truncated", "refuse")
                .refuses(65, "WAV_TRUNCATED: ");
    }

    @Test
    void choiceThatDoesNotFit_isUsage() throws Exception {
        for (String track : List.of("two", "0", "-1", "99999999999")) {
            Shell.in(folder)
                    .run("clean", IN, "-o", "x", "--track", track)
                    .refuses(64, "--track takes a number from 1\n");
        }
        Shell.in(folder)
                .run("clean", IN, "-o", "x", "--on-doubt", "guess")
                .refuses(64, "--on-doubt takes refuse or resync. See: ");
        Shell.in(folder)
                .run("clean", IN, "-o", "x", "--truncated", "maybe")
                .refuses(64, "--truncated takes take or refuse. See: ");
    }
}
