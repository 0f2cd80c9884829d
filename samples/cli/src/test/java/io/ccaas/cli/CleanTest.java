package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CleanTest {

    private static final String IN = Shell.RECORDINGS.resolve("email.wav").toString();
    private static final String REPORT =
            "{\"result\":\"CLEANED\",\"format\":\"wav\",\"codec\":\"pcm_s16le\",\"sampleRate\":16000,\"channels\":2,"
                    + "\"millis\":5556,\"level\":\"L1\",\"dropped\":[],\"warnings\":[]}\n";

    @TempDir
    private Path folder;

    @Test
    void file_isCopiedCleanAndReported() throws Exception {
        Ran ran = Shell.in(folder).run("clean", IN, "-o", "a.wav", "--json").exits(0);
        assertEquals(REPORT, ran.text());
        assertEquals("", ran.err());
        assertArrayEquals(Files.readAllBytes(Path.of(IN)), Files.readAllBytes(folder.resolve("a.wav")));
    }

    @Test
    void pipe_isCopiedCleanAndReportedOnStderr() throws Exception {
        Ran ran = Shell.in(folder)
                .fedFrom(Path.of(IN), "clean", "-", "-o", "-", "--json")
                .exits(0);
        assertArrayEquals(Files.readAllBytes(Path.of(IN)), ran.out());
        assertEquals(REPORT, ran.err());
    }

    @Test
    void inputThatIsNoAudio_leavesNothing() throws Exception {
        Shell.in(folder)
                .fed(new byte[] {1, 2, 3}, "clean", "-", "-o", "a.wav")
                .refuses(65, "UNSUPPORTED_CONTAINER: expected a recording in WAV, MP3, ");
        assertEquals(List.of(), names(folder));
    }

    @Test
    void audioThatLies_sendsNothingToStdout() throws Exception {
        byte[] wav = Files.readAllBytes(Path.of(IN));
        wav[22] = 0; // channels
        Shell.in(folder).fed(wav, "clean", "-", "-o", "-").refuses(65, "WAV_");
    }

    @Test
    void refusal_isReportedAsCodeAndOffset() throws Exception {
        Ran ran = Shell.in(folder)
                .fed(new byte[] {1}, "clean", "-", "-o", "a.wav", "--json")
                .exits(65);
        assertEquals("{\"result\":\"REFUSED\",\"code\":\"UNSUPPORTED_CONTAINER\",\"offset\":0}\n", ran.text());
    }

    @Test
    void existingOutput_isKeptUnlessForced() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "mine");
        Shell.in(folder)
                .run("clean", IN, "-o", "a.wav")
                .refuses(
                        64,
                        "AUDIO_OUTPUT_EXISTS: expected no file at the output's path, but there is one, and it was kept");
        assertEquals("mine", Files.readString(folder.resolve("a.wav")));
        Shell.in(folder).run("clean", IN, "-o", "a.wav", "--force").exits(0);
        assertEquals(Files.size(Path.of(IN)), Files.size(folder.resolve("a.wav")));
    }

    @Test
    void outputThatIsTheInput_isRefusedAlsoWhenForced() throws Exception {
        Files.copy(Path.of(IN), folder.resolve("a.wav"));
        Shell.in(folder)
                .run("clean", "a.wav", "-o", "./a.wav", "--force")
                .refuses(
                        64,
                        "AUDIO_OUTPUT_IS_INPUT: expected an output apart from the input, but both are the same file");
    }

    @Test
    void outputThatCannotBeWritten_isOfThisMachine() throws Exception {
        Shell.in(folder).run("clean", IN, "-o", "missing/a.wav").refuses(78, "AUDIO_OUTPUT_FAILED: ");
    }

    @Test
    void manyFiles_getFreshNamesAndAMapping() throws Exception {
        Path number = Files.copy(Path.of(IN), folder.resolve("+33639980001.wav"));
        Files.writeString(folder.resolve("b.wav"), "no audio");
        Ran ran = Shell.in(folder)
                .run("clean", number.toString(), "b.wav", "-d", "out")
                .exits(65);
        List<String> said = ran.err().lines().toList();
        assertTrue(said.get(0).startsWith("ccaas: input 2: UNSUPPORTED_CONTAINER: "), said.get(0));
        assertEquals("ccaas: 1 cleaned, 1 refused", said.get(1));
        assertEquals(2, ran.text().lines().count());
        List<String> made = names(folder.resolve("out"));
        assertEquals(1, made.size());
        assertTrue(made.get(0).matches("[a-z2-7]{26}\\.wav"), made.get(0));
        assertTrue(ran.text().contains("\"out\":\"" + made.get(0) + "\""), ran.text());
    }

    @Test
    void endedByTheSystem_leavesNothing() throws Exception {
        assertLeavesNothing(Shell.in(folder), "TERM");
    }

    /** A shell's background jobs ignore this signal and hand that on, so it is set back first. */
    @Test
    @Tag("real-servers")
    void interruptedAtTheKeyboard_leavesNothing() throws Exception {
        assertLeavesNothing(Shell.behind(folder, "env", "--default-signal=INT"), "INT");
    }

    private void assertLeavesNothing(Shell shell, String signal) throws Exception {
        Process process = shell.start("clean", "-", "-o", "a.wav");
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(Files.readAllBytes(Path.of(IN)), 0, 200_000);
            stdin.flush();
            while (names(folder).isEmpty() && process.isAlive()) {
                Thread.onSpinWait();
            }
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), names(folder));
        assertFalse(process.exitValue() == 0);
    }

    @Test
    void wordsThatDoNotFit_areUsage() throws Exception {
        Shell.in(folder).run("clean", IN).refuses(64, "give -o OUT for one recording, or -d DIR for many");
        Shell.in(folder).run("clean", IN, "-o", "x", "-d", "y").refuses(64, "-o and -d do not go together: ");
        Shell.in(folder).run("clean", IN, IN, "-o", "x").refuses(64, "-o takes one IN; use -d DIR for many");
        Shell.in(folder).run("clean", "-", "-d", "x").refuses(64, "-d takes files; give stdin with -o");
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("(in|out|err)[0-9]+"))
                    .toList();
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
