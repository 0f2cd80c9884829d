package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-run")
final class VerifyAudioTest {

    private static final Path IN = Shell.RECORDINGS.resolve("email.wav");

    @TempDir
    private Path folder;

    private static String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(IN)));
    }

    @Test
    void audioOnlyPayload_isOneLineOfFacts() throws Exception {
        String seen =
                Shell.in(folder).run("verify-audio", IN.toString()).exits(0).text();
        assertEquals(
                "audio only: wav, pcm_s16le, 16000 Hz, channels 2, 5556 ms, 355644 bytes, SHA-256 " + sha256() + "\n",
                seen);
    }

    @Test
    void pipe_isVerifiedAndReportedAsJson() throws Exception {
        Ran ran = Shell.in(folder).fedFrom(IN, "verify-audio", "-", "--json").exits(0);
        assertTrue(
                ran.text().startsWith("{\"result\":\"AUDIO_ONLY\",\"format\":\"wav\",\"codec\":\"pcm_s16le\","),
                ran.text());
        assertTrue(ran.text().endsWith("\"sha256\":\"" + sha256() + "\"}\n"), ran.text());
    }

    @Test
    void bytesBehindTheAudio_areRefused() throws Exception {
        byte[] wav = Files.readAllBytes(IN);
        byte[] tagged = java.util.Arrays.copyOf(wav, wav.length + 128);
        Shell.in(folder)
                .fed(tagged, "verify-audio", "-")
                .refuses(65, "PAYLOAD_TRAILING: expected nothing behind the audio, but more bytes follow");
    }

    @Test
    void refusal_isReportedAsCodeAndOffset() throws Exception {
        Ran ran = Shell.in(folder)
                .fed(CleanTest.ascii("ID3"), "verify-audio", "-", "--json")
                .exits(65);
        assertEquals("{\"result\":\"REFUSED\",\"code\":\"PAYLOAD_UNKNOWN\",\"offset\":0}\n", ran.text());
    }

    @Test
    void fileThatIsMissing_isReportedAsCode() throws Exception {
        Ran ran = Shell.in(folder).run("verify-audio", "no", "--json").exits(78);
        assertEquals("{\"result\":\"FAILED\",\"code\":\"AUDIO_INPUT_UNREADABLE\"}\n", ran.text());
        assertTrue(ran.err().contains("but there is no such file or folder. Check that"), ran.err());
    }
}
