package io.ccaas.sdk.audio.corpus;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decoders that share no code with those of the judge, one for each codec. */
final class SecondDecoder {

    /** What a base begins with, and the commands that decode it; IN stands for the file, and the last command prints samples. */
    private static final Map<String, String> COMMANDS = new HashMap<>();

    static {
        decode(
                "sox -V1 -D IN -t raw -e signed -b 32 -",
                "wav_pcm",
                "wav_ulaw",
                "wav_ext",
                "wav_gsm",
                "wav_ima",
                "wav_ms",
                "wav_rf64");
        decode("sox -V1 -D IN -t raw -e signed -b 32 -", "au", "au_pcm", "aiff", "aifc", "caf", "amr", "awb");
        decode("mpg123 -q -s IN", "mp3_vbr", "mp3_mpeg2", "mp3_vbri", "mp3_crc", "mp3_plain", "mp3_padded");
        decode("ffmpeg -v error -c:a libopus -i IN -f s16le -", "opus", "webm", "mp4_opus");
        decode("ffmpeg -v error -c:a libvorbis -i IN -f s16le -", "vorbis", "webm_vorbis");
        decode("speexdec --no-enh IN -", "speex");
        decode("flac --silent -d -c --force-raw-format --endian=little --sign=signed IN", "flac");
        decode("flac --silent --ogg -d -c --force-raw-format --endian=little --sign=signed IN", "oggflac");
        decode("ffmpeg -v error -i IN -c copy -f flac - | flac --silent -d -c -", "mp4_flac", "mkv_flac");
        decode("ffmpeg -v error -i IN -c copy -f amr - | sox -V1 -D -t amr-nb - -t raw -", "3gp_amr");
        decode("faad -q -f 2 -w IN", "m4a", "adts");
        decode("ffmpeg -v error -i IN -c copy -f adts - | faad -q -f 2 -w -", "mkv_aac", "m4a_frag");
    }

    private SecondDecoder() {}

    private static void decode(String command, String... bases) {
        for (String base : bases) {
            COMMANDS.put(base, command);
        }
    }

    /** Compares what the second decoder hears; returns 1, or 0 when there is no second decoder for this codec. */
    static int compare(Path before, Path after, List<String> wrong) throws Exception {
        String name = String.valueOf(before.getFileName());
        String command = COMMANDS.get(name.substring(0, name.lastIndexOf('.')));
        if (command == null) {
            return 0;
        }
        byte[] expected = samples(command, before);
        if (expected.length < 10_000 || !Arrays.equals(expected, samples(command, after))) {
            wrong.add(after.getFileName() + ": the second decoder hears something else");
        }
        return 1;
    }

    private static byte[] samples(String command, Path file) throws Exception {
        return Tools.run("sh", "-c", command.replace("IN", "\"$1\""), "decoder", file.toString());
    }
}
