package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A decoder hears the same before and after, other readers of Matroska find nothing wrong, and programs that look for metadata find none.
 * Needs ffmpeg, mkvtoolnix, sox, python3, exiftool, mediainfo and the judge in the folder of the property {@code witnesses}.
 */
@Tag("real-servers")
@Tag("long-run")
final class MatroskaWitnessTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

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

    /** Seven seconds of two channels of noise with a number in title and comment. */
    private Path record(String name, String... options) throws Exception {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i"));
        command.add("aevalsrc=0.3*sin(2700*t)+0.1*random(0)|0.2*random(1):d=7:s=48000");
        command.addAll(List.of("-metadata", "title=Recording " + NUMBER, "-metadata", "comment=" + NUMBER));
        command.addAll(List.of(options));
        command.add(file.toString());
        run(command.toArray(new String[0]));
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains(NUMBER), "nothing was planted");
        return file;
    }

    private void cleanAndJudge(Path in) throws Exception {
        Path out = folder.resolve("out." + (in.toString().endsWith("webm") ? "webm" : "mka"));
        AudioCleaner.standard().clean(in, out);
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        String judge = Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
        run("python3", judge, "--pair", in.toString(), out.toString());
        assertEquals(decoded(in), decoded(out));
        String info = run("mkvinfo", "--all", out.toString());
        assertFalse(info.contains("nknown element") || info.contains("rror") || info.contains("arning"), info);
        assertEquals("", run("mkvmerge", "-q", "-o", folder.resolve("again.mka").toString(), out.toString()));
    }

    private String decoded(Path file) throws Exception {
        return run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "md5", "-c:a", "pcm_s32le", "-");
    }

    @ParameterizedTest
    @CsvSource({
        "libopus, 48000",
        "libvorbis, 44100",
        "flac, 48000",
        "aac, 44100",
        "libmp3lame, 22050",
        "pcm_u8, 8000",
        "pcm_s16le, 8000",
        "pcm_s24le, 48000",
        "pcm_s16be, 48000",
        "pcm_f32le, 48000",
        "pcm_f64le, 48000",
        "pcm_mulaw, 8000",
        "pcm_alaw, 8000"
    })
    void codec_soundsTheSame(String codec, String rate) throws Exception {
        cleanAndJudge(record("in.mkv", "-c:a", codec, "-ar", rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libopus", "libvorbis"})
    void web_soundsTheSame(String codec) throws Exception {
        cleanAndJudge(record("in.webm", "-c:a", codec));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libopus", "libvorbis", "aac"})
    void liveStream_soundsTheSame(String codec) throws Exception {
        cleanAndJudge(record("in.mkv", "-c:a", codec, "-live", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "in.opus, libopus",
        "in.ogg, libvorbis",
        "in.flac, flac",
        "in.m4a, aac",
        "in.mp3, libmp3lame",
        "in.wav, pcm_s24le"
    })
    void fileOfAnotherMuxer_soundsTheSame(String name, String codec) throws Exception {
        Path source = record(name, "-c:a", codec);
        Path in = folder.resolve("in.mkv");
        run("mkvmerge", "-q", "-o", in.toString(), "--title", NUMBER, "--track-name", "0:" + NUMBER, source.toString());
        cleanAndJudge(in);
        Path fine = folder.resolve("fine.mkv");
        run(
                "mkvmerge",
                "-q",
                "-o",
                fine.toString(),
                "--timestamp-scale",
                "20000",
                "--title",
                NUMBER,
                source.toString());
        AudioCleaner.standard().clean(fine, folder.resolve("fine.mka"));
        assertEquals(decoded(fine), decoded(folder.resolve("fine.mka")));
    }

    private void cleanedAmrSoundsTheSame(Path in) throws Exception {
        Path out = folder.resolve("out" + in.getFileName());
        AudioCleaner.standard().clean(in, out);
        assertEquals(decoded(in), decoded(out));
    }

    @Test
    void amr_soundsTheSame() throws Exception {
        Path wav = record("amr.wav", "-ar", "8000", "-ac", "1", "-t", "3");
        Path in = folder.resolve("in.amr");
        run("sox", wav.toString(), "-t", "amr-nb", in.toString());
        cleanedAmrSoundsTheSame(in);
    }

    /** Noise in frames of every rate: there is no encoder of wide-band, but a decoder that takes any bits. */
    @Test
    void wideAmrOfNoise_soundsTheSameWithoutItsSpareBits() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("#!AMR-WB\n".getBytes(StandardCharsets.US_ASCII));
        int[] sizes = {17, 23, 32, 36, 40, 46, 50, 58, 60};
        for (int i = 0; i < 90; i++) {
            file.write((i % 9) << 3 | 4);
            file.writeBytes(CodecBytes.noise(sizes[i % 9], i));
        }
        cleanedAmrSoundsTheSame(Files.write(folder.resolve("in.awb"), file.toByteArray()));
    }
}
