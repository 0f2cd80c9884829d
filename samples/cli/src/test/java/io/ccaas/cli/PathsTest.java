package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.declared.RawCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a call: which of them are at fault, and that messages do not repeat them. */
@Tag("long-run")
final class PathsTest {

    private static final String CALLER = "639980001";

    @TempDir
    private Path folder;

    @BeforeEach
    void recording() throws Exception {
        Files.copy(Shell.RECORDINGS.resolve("email.wav"), folder.resolve("a.wav"));
        Files.createDirectory(folder.resolve("folder"));
    }

    private Shell shell() {
        return Shell.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "mask-dtmf"})
    void placesThatAreTaken_areUsage(String command) throws Exception {
        Files.writeString(folder.resolve("there"), "");
        shell().run(command, "a.wav", "-o", "there").refuses(64, "AUDIO_OUTPUT_EXISTS: ");
        shell().run(command, "a.wav", "-o", "folder").refuses(64, "AUDIO_OUTPUT_IS_FOLDER: ");
        shell().run(command, "a.wav", "-o", "a.wav").refuses(64, "AUDIO_OUTPUT_IS_INPUT: ");
        shell().run(command, "folder", "-o", "x").refuses(64, "AUDIO_INPUT_IS_FOLDER: ");
    }

    @Test
    void folderOfOutputs_mustNotBeAFile() throws Exception {
        shell().run("clean", "a.wav", "-d", "a.wav")
                .refuses(
                        64,
                        "AUDIO_OUTPUT_IS_FILE: expected a folder for the outputs, "
                                + "but a file lies there. Name another folder for -d, or one file with -o.");
        shell().run("clean", "a.wav", "-d", "a.wav/b/c")
                .refuses(
                        64,
                        "AUDIO_OUTPUT_IS_FILE: expected a folder for the outputs, but a part of its path is a file. ");
    }

    @Test
    void folderOfOutputs_isMadeWithThoseAboveIt() throws Exception {
        shell().run("clean", "a.wav", "-d", "b/c").exits(0);
        assertEquals(1, CleanTest.names(folder.resolve("b/c")).size());
    }

    @Test
    void pathBelowAFile_saysSo() throws Exception {
        String why = " but a part of its path is a file, not a folder";
        shell().run("clean", "a.wav/b", "-o", "x")
                .refuses(78, "AUDIO_INPUT_UNREADABLE: expected to read the recording to its end," + why);
        shell().run("verify-audio", "a.wav/b")
                .refuses(78, "AUDIO_INPUT_UNREADABLE: expected to read the payload to its end," + why);
        shell().run("clean", "a.wav", "-o", "a.wav/b")
                .refuses(78, "AUDIO_OUTPUT_FAILED: expected to write the cleaned audio," + why);
    }

    @Test
    void verifier_saysWhatTheCleanerSays() throws Exception {
        String missing =
                " but there is no such file or folder. Check that the file exists, is not a folder and may be read";
        shell().run("clean", "no", "-o", "x")
                .refuses(78, "AUDIO_INPUT_UNREADABLE: expected to read the recording to its end," + missing);
        shell().run("verify-audio", "no")
                .refuses(78, "AUDIO_INPUT_UNREADABLE: expected to read the payload to its end," + missing);
        String folders = " but the path is a folder. Pass the files in it, one by one.";
        shell().run("clean", "folder", "-o", "x").refuses(64, "AUDIO_INPUT_IS_FOLDER: expected a recording," + folders);
        shell().run("verify-audio", "folder").refuses(64, "AUDIO_INPUT_IS_FOLDER: expected a payload," + folders);
    }

    @Test
    void emptyNames_areUsage() throws Exception {
        shell().run("clean", "", "-o", "x").refuses(64, "IN is empty; ");
        shell().run("clean", "a.wav", "", "-d", "x").refuses(64, "IN is empty; ");
        shell().run("clean", "a.wav", "-o", "").refuses(64, "OUT is empty; ");
        shell().run("clean", "a.wav", "-d", "").refuses(64, "DIR is empty; ");
        for (String command : List.of("inspect", "verify-audio")) {
            shell().run(command, "").refuses(64, "IN is empty; ");
        }
        assertEquals(
                List.of("a.wav", "folder"),
                CleanTest.names(folder).stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "verify-audio"})
    void secondRecording_isNotNamed(String command) throws Exception {
        Ran ran = shell().run(command, "a.wav", "+33" + CALLER + ".wav").exits(64);
        assertEquals(
                "ccaas: there are more arguments than this command takes. See: ccaas " + command + " --help\n",
                ran.err());
        Ran dashed = shell().run(command, "a.wav", "-33" + CALLER + ".wav").exits(64);
        assertTrue(dashed.err().contains("write './' in front of it"), dashed.err());
        assertFalse(dashed.err().contains(CALLER), dashed.err());
    }

    @Test
    void values_areNotRepeated() throws Exception {
        Ran ran = shell().run("mask-dtmf", "a.wav", "-o", "x", "--customer", CALLER)
                .exits(64);
        assertEquals("ccaas: --customer takes left or right. See: ccaas mask-dtmf --help\n", ran.err());
    }

    @Test
    void codecs_areListedInTheHelp() throws Exception {
        String help = shell().run("clean", "--help").exits(0).text();
        for (RawCodec codec : RawCodec.values()) {
            assertTrue(help.contains(codec.text()), codec.text());
        }
        assertTrue(
                Arrays.stream(new String[] {"64", "65", "70", "78"})
                        .allMatch(code -> help.contains("\n  " + code + "  ")),
                help);
    }
}
