package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.declared.RawCodec;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What ffmpeg and sox write and hear before and after, for the containers whose audio lies in blocks. Needs both programs. */
@Tag("real-servers")
@Tag("long-run")
final class BlockFamiliesToolsTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void recording() throws IOException {
        source = Files.write(
                folder.resolve("source.wav"), SampleRecordings.pcm16().bytes());
    }

    private void run(String... command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        assertEquals(0, status, () -> Arrays.toString(command) + ": " + text);
    }

    private Path ffmpeg(String name, String... options) throws Exception {
        Path made = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-metadata", "title=" + NUMBER, "-metadata", "comment=" + NUMBER, made.toString()));
        run(command.toArray(new String[0]));
        return made;
    }

    private byte[] heardByFfmpeg(Path file, String... how) throws Exception {
        Path raw = folder.resolve("heard.raw");
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of(how));
        command.addAll(List.of("-i", file.toString(), "-f", "s32le", raw.toString()));
        run(command.toArray(new String[0]));
        return Files.readAllBytes(raw);
    }

    private byte[] heardBySox(Path file, String... how) throws Exception {
        Path raw = folder.resolve("heard.raw");
        List<String> command = new ArrayList<>(List.of("sox", "-V1", "-D"));
        command.addAll(List.of(how));
        command.addAll(List.of(file.toString(), "-t", "raw", "-e", "signed", "-b", "32", raw.toString()));
        run(command.toArray(new String[0]));
        return Files.readAllBytes(raw);
    }

    private Path cleaned(AudioCleaner cleaner, Path in) throws IOException {
        Path temporary = folder.resolve("cleaned");
        String extension = cleaner.clean(in, temporary).format().container().fileExtension();
        Path out = Files.move(temporary, folder.resolve("cleaned." + extension));
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "wav,adpcm_ima_wav",
        "wav,adpcm_ms",
        "w64,pcm_s16le",
        "w64,pcm_mulaw",
        "au,pcm_s16be",
        "au,pcm_mulaw",
        "au,pcm_alaw",
        "au,pcm_f32be",
        "aiff,pcm_s16be",
        "aiff,pcm_s24be",
        "aiff,pcm_s32be",
        "aiff,pcm_s16le",
        "aiff,pcm_f32be",
        "caf,pcm_s16le",
        "caf,pcm_s24be",
        "caf,pcm_f32le",
        "caf,pcm_alaw"
    })
    void bothHearTheSame(String container, String codec) throws Exception {
        Path in = ffmpeg("in." + container, "-c:a", codec);
        boolean planted = Files.readString(in, StandardCharsets.ISO_8859_1).contains(NUMBER);
        assertTrue(planted || container.equals("w64"), "nothing was planted");
        Path out = cleaned(AudioCleaner.standard(), in);
        assertArrayEquals(heardByFfmpeg(in), heardByFfmpeg(out));
        assertArrayEquals(heardBySox(in), heardBySox(out));
    }

    @ParameterizedTest
    @CsvSource({
        "in.wav,g726,8000,32k",
        "in.wav,g726,8000,16k",
        "in.wav,g726,8000,24k",
        "in.wav,g726,8000,40k",
        "in.wav,g723_1,8000,6300",
        "in.au,g726le,8000,32k",
        "in.au,g726le,8000,24k",
        "in.au,g722,16000,64k",
        "in.aiff,pcm_mulaw,8000,64k",
        "in.w64,pcm_f32le,8000,64k"
    })
    void ffmpegHearsTheSame(String name, String codec, String rate, String bits) throws Exception {
        Path in = ffmpeg(name, "-ac", "1", "-ar", rate, "-c:a", codec, "-b:a", bits);
        Path out = cleaned(AudioCleaner.standard(), in);
        assertArrayEquals(heardByFfmpeg(in), heardByFfmpeg(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ima-adpcm", "ms-adpcm"})
    void adpcmOfSox_soundsTheSame(String encoding) throws Exception {
        Path in = folder.resolve("in.wav");
        run("sox", source.toString(), "-e", encoding, "--comment", NUMBER, in.toString());
        Path out = cleaned(AudioCleaner.standard(), in);
        assertArrayEquals(heardBySox(in), heardBySox(out));
        assertArrayEquals(heardByFfmpeg(in), heardByFfmpeg(out));
    }

    /** sox hears the samples without a header, ffmpeg those in WAV: two decoders of one codec. */
    @Test
    void voxOfSox_soundsTheSame() throws Exception {
        Path in = folder.resolve("in.vox");
        run("sox", source.toString(), "-c", "1", in.toString());
        Path out = cleaned(AudioCleaner.standard().declaring(RawAudio.of(RawCodec.VOX, 8000, 1)), in);
        assertArrayEquals(heardBySox(in), heardByFfmpeg(out));
    }

    @ParameterizedTest
    @CsvSource({"in.ul,MU_LAW", "in.al,A_LAW", "in.gsm,GSM", "in.s16,PCM_S16LE"})
    void declaredAudioOfSox_soundsTheSame(String name, RawCodec codec) throws Exception {
        Path in = folder.resolve(name);
        run("sox", source.toString(), "-c", "1", in.toString());
        Path out = cleaned(AudioCleaner.standard().declaring(RawAudio.of(codec, 8000, 1)), in);
        byte[] heard = heardBySox(in, "-r", "8000", "-c", "1");
        byte[] after = heardBySox(out);
        assertArrayEquals(heard, Arrays.copyOf(after, heard.length));
        assertArrayEquals(heard, Arrays.copyOf(heardByFfmpegAs32(out, heard.length), heard.length));
    }

    private byte[] heardByFfmpegAs32(Path file, int length) throws Exception {
        byte[] heard = heardByFfmpeg(file);
        assertTrue(heard.length >= length, "samples are missing");
        return heard;
    }

    @ParameterizedTest
    @CsvSource({"in.g722,g722,G722,16000", "in.g723_1,g723_1,G723_1,8000"})
    void declaredAudioOfFfmpeg_soundsTheSame(String name, String codec, RawCodec raw, String rate) throws Exception {
        Path in = ffmpeg(name, "-ac", "1", "-ar", rate, "-c:a", codec, "-f", codec);
        RawAudio declared = RawAudio.of(raw, Integer.parseInt(rate), 1);
        Path out = cleaned(AudioCleaner.standard().declaring(declared), in);
        assertArrayEquals(heardByFfmpeg(in, "-f", codec), heardByFfmpeg(out));
    }
}
