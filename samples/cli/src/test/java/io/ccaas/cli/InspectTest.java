package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-run")
final class InspectTest {

    private static final Path IN = Shell.RECORDINGS.resolve("email.wav");
    private static final String NUMBER = "+33639980001";

    @TempDir
    private Path folder;

    private Shell shell() {
        return Shell.in(folder);
    }

    /** A WAV whose second structure is a number, and whose samples declare a channel too few. */
    private static byte[] lying() throws Exception {
        byte[] wav = Files.readAllBytes(IN);
        byte[] lying = Arrays.copyOf(wav, wav.length + 8 + NUMBER.length());
        byte[] chunk = CleanTest.ascii("note\f\0\0\0" + NUMBER);
        System.arraycopy(chunk, 0, lying, 12, chunk.length);
        System.arraycopy(wav, 12, lying, 12 + chunk.length, wav.length - 12);
        lying[12 + chunk.length + 10] = 1;
        return lying;
    }

    @Test
    void structures_areListedMasked() throws Exception {
        String seen = shell().run("inspect", IN.toString()).exits(0).text();
        assertTrue(seen.contains("kept               36       355608  data"), seen);
        assertTrue(seen.contains("16 bytes, masked"), seen);
        assertTrue(
                seen.endsWith("\nclean takes this: wav, pcm_s16le, 16000 Hz, channels 2, 5556 ms; 0 bytes dropped\n"),
                seen);
    }

    @Test
    void refusal_isTheLastLineWithoutValues() throws Exception {
        Ran ran = shell().fed(lying(), "inspect", "-").exits(0);
        List<String> lines = ran.text().lines().toList();
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("clean refuses this: WAV_"), last);
        assertTrue(last.contains("(at byte "), last);
        assertFalse(ran.text().contains("639980001"), ran.text());
        assertEquals("", ran.err());
    }

    @Test
    void refusal_isCodeAndOffsetInJson() throws Exception {
        Ran ran = shell().fed(new byte[] {1}, "inspect", "-", "--json").exits(0);
        assertTrue(
                ran.text()
                        .endsWith(
                                "],\"clean\":{\"result\":\"REFUSED\",\"code\":\"UNSUPPORTED_CONTAINER\",\"offset\":0}}\n"),
                ran.text());
        assertEquals("", ran.err());
    }

    @Test
    void warnings_areInTheAnswer() throws Exception {
        byte[] wav = Files.readAllBytes(IN);
        byte[] cut = Arrays.copyOf(wav, wav.length - 80);
        String seen = shell().fed(cut, "inspect", "-").exits(0).text();
        assertTrue(seen.contains(" bytes dropped; warning TRUNCATED: the input ends before its audio does"), seen);
        String json = shell().fed(cut, "inspect", "-", "--json").exits(0).text();
        assertTrue(json.contains("\"clean\":{\"result\":\"CLEANED\","), json);
        assertTrue(json.endsWith("\"warnings\":[\"TRUNCATED\"]}}\n"), json);
    }

    @Test
    void whatCannotBeRead_isNoInspection() throws Exception {
        shell().run("inspect", "no").refuses(78, "AUDIO_INPUT_UNREADABLE: ");
        shell().run("inspect", ".").refuses(64, "AUDIO_INPUT_IS_FOLDER: ");
    }
}
