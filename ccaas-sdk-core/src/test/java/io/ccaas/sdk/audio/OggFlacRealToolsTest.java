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
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two independent decoders hear the same before and after. Needs ffmpeg, opus-tools, vorbis-tools, speex, flac, sox, python3 and the judge in
 * the folder of the property {@code witnesses}.
 */
@Tag("real-servers")
@Tag("long-run")
final class OggFlacRealToolsTest {

    private static final String NUMBER = "+33639980001";

    @TempDir
    Path folder;

    private Path source;
    private Path in;
    private Path out;

    @BeforeEach
    void recording() throws IOException {
        source = Files.write(
                folder.resolve("source.wav"),
                SampleRecordings.pcm16().seconds(5).bytes());
        in = folder.resolve("in");
        out = folder.resolve("out");
    }

    private void run(String command) throws Exception {
        Path said = folder.resolve("said");
        String filled = command.replace("SOURCE", source.toString())
                .replace("IN", in.toString())
                .replace("OUT", out.toString());
        Process process = new ProcessBuilder(filled.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        assertEquals(0, status, () -> filled + ": " + text);
    }

    private void cleanAndJudge(String decoder) throws Exception {
        cleanAndHear(decoder);
        String judge = Path.of(System.getProperty("witnesses", ""), "tools", "check_clean.py")
                .toString();
        run("python3 " + judge + " --pair IN OUT");
    }

    private void cleanAndHear(String decoder) throws Exception {
        AudioCleaner.standard().clean(in, out);
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains(NUMBER));
        assertArrayEquals(heard(decoder, in), heard(decoder, out));
        Path twice = folder.resolve("twice");
        AudioCleaner.standard().clean(out, twice);
        assertEquals(-1, Files.mismatch(out, twice));
    }

    /** What the decoder says behind the 44 bytes of a WAV header, whose sizes a decoder may not know. */
    private byte[] heard(String decoder, Path file) throws Exception {
        Path wav = folder.resolve("heard.wav");
        run(decoder.replace("FILE", file.toString()).replace("WAV", wav.toString()));
        byte[] bytes = Files.readAllBytes(wav);
        assertTrue(bytes.length > 1000);
        return Arrays.copyOfRange(bytes, 44, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--hard-cbr ",
                "--framesize 60 ",
                "--padding 90000 ",
                "--max-delay 0 ",
                "--downmix-mono --bitrate 12 "
            })
    void opusencStream_soundsTheSame(String options) throws Exception {
        run("opusenc --quiet " + options + "--title " + NUMBER + " SOURCE IN");
        cleanAndJudge("opusdec --quiet --force-wav FILE WAV");
    }

    @Test
    void opusOfSixChannels_soundsTheSame() throws Exception {
        run("ffmpeg -v error -i SOURCE -ac 6 -c:a libopus -metadata title=" + NUMBER + " -f ogg IN");
        cleanAndJudge("ffmpeg -v error -y -i FILE -f wav -bitexact WAV");
    }

    @Test
    void opusThatWasInWebm_soundsTheSame() throws Exception {
        run("ffmpeg -v error -i SOURCE -c:a libopus -f webm IN");
        run("ffmpeg -v error -i IN -c copy -metadata title=" + NUMBER + " -f ogg " + folder.resolve("ogg"));
        in = folder.resolve("ogg");
        cleanAndJudge("opusdec --quiet --force-wav FILE WAV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oggenc -Q -t +33639980001 -o IN SOURCE",
                "ffmpeg -v error -i SOURCE -c:a libvorbis -metadata title=+33639980001 -f ogg IN"
            })
    void vorbisStream_soundsTheSame(String encoder) throws Exception {
        run(encoder);
        cleanAndJudge("oggdec -Q -o WAV FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-n", "-w", "-u", "-n --vbr", "-w --vbr --dtx", "-w --quality 2", "-n --stereo"})
    void speexStream_soundsTheSame(String options) throws Exception {
        run("speexenc " + options + " --comment a=" + NUMBER + " SOURCE IN");
        cleanAndJudge("speexdec FILE WAV");
    }

    /** The last packet of the encoder holds one frame too few, of which the judge complains in the original too. */
    @Test
    void speexPacketsOfTwoFrames_soundTheSame() throws Exception {
        run("speexenc -n --nframes 2 SOURCE IN");
        cleanAndHear("speexdec FILE WAV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0 -b 16 ", "-8 ", "--no-padding ", "--ogg "})
    void flacFile_soundsTheSame(String options) throws Exception {
        run("flac -s " + options + "-T TITLE=" + NUMBER + " -o IN SOURCE");
        cleanAndJudge("flac -s -f -d " + (options.equals("--ogg ") ? "--ogg " : "") + "-o WAV FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "ogg"})
    void flacOfFfmpeg_soundsTheSame(String format) throws Exception {
        run("ffmpeg -v error -i SOURCE -c:a flac -metadata title=" + NUMBER + " -f " + format + " IN");
        cleanAndJudge("flac -s -f -d " + (format.equals("ogg") ? "--ogg " : "") + "-o WAV FILE");
    }
}
