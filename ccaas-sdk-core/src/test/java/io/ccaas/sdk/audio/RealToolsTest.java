package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.SampleRecordings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two independent decoders hear the same before and after, and programs that look for metadata find none. Needs sox, ffmpeg, exiftool,
 * mediainfo, python3 and the judge in the folder of the property {@code witnesses}.
 */
@Tag("real-servers")
@Tag("long-run")
final class RealToolsTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

    private Path source;
    private Path in;
    private Path out;

    @BeforeEach
    void recording() throws IOException {
        source = Files.write(
                folder.resolve("source.wav"), SampleRecordings.pcm16().bytes());
        in = folder.resolve("in.wav");
        out = folder.resolve("out.wav");
    }

    private String run(String... command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        assertEquals(0, status, () -> Arrays.toString(command) + ": " + text);
        return text;
    }

    private void ffmpeg(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-metadata", "title=Recording " + NUMBER, "-metadata", "comment=" + NUMBER, in.toString()));
        run(command.toArray(new String[0]));
    }

    private void cleanAndJudge() throws Exception {
        assertTrue(Files.readString(in, StandardCharsets.ISO_8859_1).contains(NUMBER), "nothing was planted");
        cleanAndJudgeAnything();
    }

    private void cleanAndJudgeAnything() throws Exception {
        AudioCleaner.standard().clean(in, out);
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        String judge = Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
        run("python3", judge, "--pair", in.toString(), out.toString());
        assertArrayEquals(soxSamples(in), soxSamples(out));
    }

    private byte[] soxSamples(Path file) throws Exception {
        Path raw = folder.resolve("raw");
        run("sox", "-V1", "-D", file.toString(), "-t", "raw", "-e", "signed", "-b", "32", raw.toString());
        return Files.readAllBytes(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pcm_u8",
                "pcm_s16le",
                "pcm_s24le",
                "pcm_s32le",
                "pcm_f32le",
                "pcm_f64le",
                "pcm_alaw",
                "pcm_mulaw"
            })
    void codec_soundsTheSame(String codec) throws Exception {
        ffmpeg("-c:a", codec, "-write_bext", "1", "-metadata", "originator=" + NUMBER);
        cleanAndJudge();
    }

    @Test
    void gsm_soundsTheSame() throws Exception {
        run("sox", source.toString(), "-e", "gsm-full-rate", "-c", "1", "--comment", NUMBER, in.toString());
        cleanAndJudgeAnything();
    }

    @Test
    void rf64_soundsTheSame() throws Exception {
        ffmpeg("-rf64", "always");
        cleanAndJudge();
    }

    @Test
    void extensibleSixChannels_soundTheSame() throws Exception {
        ffmpeg("-ac", "6", "-c:a", "pcm_s24le");
        cleanAndJudge();
    }

    @Test
    void recorderFile_soundsTheSame() throws Exception {
        Files.write(in, SampleRecordings.muLaw().planting(NUMBER, "Agent Smith").bytes());
        cleanAndJudge();
        String seen = run("exiftool", "-a", "-u", "-G1", out.toString())
                + run("mediainfo", "--Full", out.toString())
                + run("ffprobe", "-v", "error", "-show_format", "-show_streams", out.toString());
        assertFalse(seen.contains("Smith") || seen.contains("TAG:") || seen.contains("639980001"), seen);
    }
}
