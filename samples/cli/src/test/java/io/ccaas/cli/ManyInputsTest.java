package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each input, and how the call ends when they end differently. */
@Tag("long-run")
final class ManyInputsTest {

    private static final String CALLER = "+33639980001.wav";

    @TempDir
    private Path folder;

    @BeforeEach
    void recordings() throws Exception {
        byte[] whole = Files.readAllBytes(Shell.RECORDINGS.resolve("email.wav"));
        Files.write(folder.resolve("whole.wav"), whole);
        Files.write(folder.resolve(CALLER), Arrays.copyOf(whole, whole.length - 80));
        Files.writeString(folder.resolve("text"), "no audio");
        Files.createDirectory(folder.resolve("folder"));
    }

    private Ran clean(String... more) throws Exception {
        String[] call = Arrays.copyOf(new String[] {"clean", "-d", "made"}, 3 + more.length);
        System.arraycopy(more, 0, call, 3, more.length);
        return Shell.in(folder).run(call);
    }

    @Test
    void warnings_areSaidWithTheNumberOfTheInput() throws Exception {
        Ran ran = clean("whole.wav", CALLER).exits(0);
        List<String> said = ran.err().lines().toList();
        assertTrue(
                said.get(0).startsWith("ccaas: input 2: warning TRUNCATED: the input ends before its audio does"),
                ran.err());
        assertEquals("ccaas: 2 cleaned, 0 refused", said.get(1));
        assertFalse(ran.err().contains("639980001"), ran.err());
    }

    @Test
    void warningsInJson_areNotSaidTwice() throws Exception {
        Ran ran = clean("whole.wav", CALLER, "--json").exits(0);
        assertEquals("ccaas: 2 cleaned, 0 refused\n", ran.err());
        assertTrue(ran.text().endsWith("\"warnings\":[\"TRUNCATED\"]}}\n"), ran.text());
    }

    @Test
    void failures_areSaidWithTheNumberOfTheInput() throws Exception {
        Ran ran = clean("text", "whole.wav", "missing").exits(78);
        List<String> said = ran.err().lines().toList();
        assertTrue(said.get(0).startsWith("ccaas: input 1: UNSUPPORTED_CONTAINER: "), ran.err());
        assertTrue(said.get(1).startsWith("ccaas: input 3: AUDIO_INPUT_UNREADABLE: "), ran.err());
        assertEquals("ccaas: 1 cleaned, 1 refused, 1 failed", said.get(2));
    }

    @Test
    void singleInput_needsNoNumber() throws Exception {
        Ran ran = clean("text").exits(65);
        assertTrue(ran.err().startsWith("ccaas: UNSUPPORTED_CONTAINER: "), ran.err());
    }

    @Test
    void reports_areInTheOrderOfTheCall() throws Exception {
        List<String> lines =
                clean("missing", "text", "whole.wav").exits(78).text().lines().toList();
        assertEquals(
                "{\"in\":\"missing\",\"report\":{\"result\":\"FAILED\",\"code\":\"AUDIO_INPUT_UNREADABLE\"}}",
                lines.get(0));
        assertEquals(
                "{\"in\":\"text\",\"report\":{\"result\":\"REFUSED\",\"code\":\"UNSUPPORTED_CONTAINER\",\"offset\":0}}",
                lines.get(1));
        assertTrue(lines.get(2).contains("\"report\":{\"result\":\"CLEANED\","), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource({"text, folder, 64", "folder, text, 64", "missing, folder, 78", "whole.wav, text, 65"})
    void exitCode_isTheGravest(String one, String other, int code) throws Exception {
        clean(one, other).exits(code);
    }
}
