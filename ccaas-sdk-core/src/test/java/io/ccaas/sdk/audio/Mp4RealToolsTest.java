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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A decoder hears the same before and after, packets are the same, and programs that look for metadata find none. Needs ffmpeg, faad,
 * exiftool, mediainfo, python3 and the judge in the folder of the property {@code witnesses}.
 */
@Tag("real-servers")
@Tag("long-run")
final class Mp4RealToolsTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

    private Path source;
    private Path out;

    @BeforeEach
    void recording() throws IOException {
        source = Files.write(
                folder.resolve("source.wav"), SampleRecordings.pcm16().bytes());
        out = folder.resolve("out.m4a");
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

    private Path encoded(String name, String... options) throws Exception {
        Path in = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-metadata", "title=Recording " + NUMBER, "-metadata", "comment=" + NUMBER));
        command.addAll(List.of("-metadata", "creation_time=2026-11-21T10:00:00Z", "-strict", "-2", in.toString()));
        run(command.toArray(new String[0]));
        assertTrue(Files.readString(in, StandardCharsets.ISO_8859_1).contains(NUMBER), "nothing was planted");
        return in;
    }

    private void cleanAndJudge(Path in) throws Exception {
        AudioCleaner.standard().clean(in, out);
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        String judge = Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
        run("python3", judge, "--pair", in.toString(), out.toString());
        assertEquals(decoded(in), decoded(out));
        String seen = run("exiftool", "-a", "-u", "-G1", out.toString()) + run("mediainfo", "--Full", out.toString());
        assertFalse(seen.contains("639980001") || seen.contains("2026-11-21") || seen.contains("2026:11:21"), seen);
    }

    private String decoded(Path file) throws Exception {
        return run("ffmpeg", "-v", "error", "-i", file.toString(), "-map", "0:a:0", "-f", "md5", "-");
    }

    @ParameterizedTest
    @CsvSource({
        "aac, in.m4a",
        "aac, in.mp4",
        "aac, in.mov",
        "alac, in.m4a",
        "flac, in.mp4",
        "libopus, in.mp4",
        "pcm_s16le, in.mov",
        "pcm_s16be, in.mov",
        "pcm_mulaw, in.mov",
        "pcm_alaw, in.mov"
    })
    void codec_soundsTheSame(String codec, String name) throws Exception {
        // In another clock than 48 kHz, which Opus in MP4 must have, this decoder skips too little of the input.
        String rate = codec.equals("libopus") ? "48000" : "8000";
        cleanAndJudge(encoded(name, "-ar", rate, "-c:a", codec));
        cleanAndJudgeAgain();
    }

    private void cleanAndJudgeAgain() throws Exception {
        byte[] once = Files.readAllBytes(out);
        assertArrayEquals(once, Cleaning.clean(once));
        Files.delete(out);
    }

    @ParameterizedTest
    @CsvSource({
        "aac, in.mp4, frag_keyframe+empty_moov",
        "aac, in.mp4, frag_keyframe+empty_moov+default_base_moof",
        "aac, in.mp4, frag_keyframe+empty_moov+separate_moof",
        "aac, in.mp4, frag_keyframe",
        "aac, in.mp4, faststart",
        "aac, in.mp4, dash",
        "libopus, in.mp4, frag_keyframe+empty_moov",
        "flac, in.mp4, frag_keyframe+empty_moov",
        "pcm_s16le, in.mov, frag_keyframe+empty_moov"
    })
    void layout_soundsTheSame(String codec, String name, String flags) throws Exception {
        cleanAndJudge(encoded(name, "-c:a", codec, "-movflags", flags, "-frag_duration", "400000"));
    }

    @Test
    void layer3_soundsTheSame() throws Exception {
        cleanAndJudge(encoded("in.mp4", "-ar", "32000", "-c:a", "libmp3lame"));
    }

    /** ffmpeg plays what primes the decoder when an edit list stands in front of fragments, and leaves it out of a whole file. */
    @Test
    void fragmentsBehindAnEdit_loseOnlyWhatPrimesTheDecoder() throws Exception {
        Path in = encoded("in.mp4", "-ac", "1", "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov+delay_moov");
        AudioCleaner.standard().clean(in, out);
        byte[] before = samples(in);
        byte[] after = samples(out);
        assertEquals(1024 * 2, before.length - after.length);
        assertArrayEquals(Arrays.copyOfRange(before, 1024 * 2, before.length), after);
    }

    private byte[] samples(Path file) throws Exception {
        Path raw = folder.resolve("raw");
        run("ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-f", "s16le", raw.toString());
        return Files.readAllBytes(raw);
    }

    /** A second decoder. */
    @Test
    void aac_soundsTheSameToAnotherDecoder() throws Exception {
        Path in = encoded("in.m4a", "-c:a", "aac");
        AudioCleaner.standard().clean(in, out);
        Path before = folder.resolve("before.wav");
        Path after = folder.resolve("after.wav");
        run("faad", "-o", before.toString(), in.toString());
        run("faad", "-o", after.toString(), out.toString());
        assertArrayEquals(Files.readAllBytes(before), Files.readAllBytes(after));
    }

    /** No encoder is needed: comfort noise and frames without data, in the storage format, are put into 3GP as they are. */
    @Test
    void amr_staysTheSame() throws Exception {
        byte[] silence = new byte[6 + 200 * 13];
        System.arraycopy("#!AMR\n".getBytes(StandardCharsets.ISO_8859_1), 0, silence, 0, 6);
        for (int i = 6; i < silence.length; i += 13) {
            silence[i] = 4;
        }
        source = Files.write(folder.resolve("source.amr"), silence);
        Path in = encoded("in.3gp", "-c:a", "copy");
        cleanAndJudge(in);
    }
}
