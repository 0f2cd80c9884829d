package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.testing.Mp3Bytes;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two independent decoders hear the same before and after, and programs that look for metadata find none. Needs sox, lame, ffmpeg,
 * mpg123, exiftool, mediainfo, python3 and the judge in the folder of the property {@code witnesses}.
 */
@Tag("real-servers")
@Tag("long-run")
final class RealFramesTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void recording() throws IOException {
        source = Files.write(
                folder.resolve("source.wav"),
                SampleRecordings.pcm16().seconds(5).bytes());
    }

    private byte[] run(List<String> command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), command::toString);
        return Files.readAllBytes(said);
    }

    private byte[] run(String... command) throws Exception {
        return run(List.of(command));
    }

    private Path ffmpeg(String name, String... options) throws Exception {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-metadata", "title=Recording " + NUMBER, file.toString()));
        run(command);
        return file;
    }

    private Path clean(Path in) throws Exception {
        Path out = folder.resolve("out-" + in.getFileName());
        AudioCleaner.standard().clean(in, out);
        String text = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(NUMBER) || text.contains("Lavc") || text.contains("LAME3.100U"));
        String judge = Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
        run("python3", judge, "--pair", in.toString(), out.toString());
        assertArrayEquals(ffmpegSamples(in), ffmpegSamples(out));
        return out;
    }

    private void cleanMp3(Path in) throws Exception {
        Path out = clean(in);
        assertArrayEquals(
                run("mpg123", "-q", "-s", in.toString()),
                run("mpg123", "-q", "-s", out.toString()),
                "mpg123 hears another sound");
    }

    private byte[] ffmpegSamples(Path file) throws Exception {
        return run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "s16le", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-b 64 -m m",
                "-b 128",
                "-V 4",
                "-V 2 -p",
                "--abr 96",
                "-b 8 --resample 8",
                "-b 320 --resample 48",
                "-t -b 32 --resample 16",
                "--resample 22.05 -p -b 48"
            })
    void lameRecording_soundsTheSame(String options) throws Exception {
        Path in = folder.resolve("in.mp3");
        List<String> command =
                new ArrayList<>(List.of("lame", "--quiet", "--add-id3v2", "--tt", "Recording " + NUMBER));
        command.addAll(Arrays.asList(options.split(" ")));
        command.addAll(List.of(source.toString(), in.toString()));
        run(command);
        cleanMp3(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000", "11025", "16000", "22050", "24000", "32000", "44100", "48000"})
    void ffmpegRecording_soundsTheSame(String rate) throws Exception {
        cleanMp3(ffmpeg("in.mp3", "-ar", rate, "-write_id3v1", "1"));
        cleanMp3(ffmpeg("plain.mp3", "-ar", rate, "-write_xing", "0"));
    }

    @Test
    void tagsAtBothEnds_areGone() throws Exception {
        byte[] audio = Files.readAllBytes(ffmpeg("in.mp3"));
        byte[] ape = Mp3Bytes.ape(true, WavBytes.text(NUMBER));
        Path in = Files.write(folder.resolve("both.mp3"), WavBytes.join(audio, ape, Mp3Bytes.id3v1(NUMBER)));
        Path out = clean(in);
        String seen = new String(run("exiftool", "-a", "-u", "-G1", out.toString()), StandardCharsets.ISO_8859_1)
                + new String(run("mediainfo", "--Full", out.toString()), StandardCharsets.ISO_8859_1);
        assertFalse(seen.contains("639980001") || seen.contains("ID3") || seen.contains("APE"), seen);
    }

    /** The check sum of LAME's own frame is the one that this library writes. */
    @Test
    void checkSumOfTheCountsFrame_isThatOfLame() throws Exception {
        Path in = folder.resolve("in.mp3");
        run("lame", "--quiet", "-b", "64", "-m", "m", source.toString(), in.toString());
        for (byte[] file : List.of(Files.readAllBytes(in), Cleaning.file(Files.readAllBytes(in)))) {
            Mp3Header header = Objects.requireNonNull(Mp3Header.at(file, 0, 4));
            int end = 4 + (header.samples() == 1152 ? 17 : 9) + 120 + 34;
            int sum = 0;
            for (int i = 0; i < end; i++) {
                sum ^= file[i] & 0xFF;
                for (int k = 0; k < 8; k++) {
                    sum = (sum & 1) == 1 ? sum >> 1 ^ 0xA001 : sum >> 1;
                }
            }
            assertEquals(sum, ((file[end] & 0xFF) << 8) | (file[end + 1] & 0xFF));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8000", "16000", "44100"})
    void aacRecording_soundsTheSame(String rate) throws Exception {
        Path out = clean(ffmpeg("in.aac", "-c:a", "aac", "-ar", rate, "-write_id3v2", "1"));
        assertTrue(Files.size(out) > 1000);
    }

    @Test
    void mp3InWav_soundsTheSame() throws Exception {
        Path in = ffmpeg("in.wav", "-c:a", "libmp3lame", "-b:a", "64k");
        Path out = folder.resolve("out.mp3");
        AudioCleaner.standard().clean(in, out);
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        assertArrayEquals(ffmpegSamples(in), ffmpegSamples(out));
    }
}
