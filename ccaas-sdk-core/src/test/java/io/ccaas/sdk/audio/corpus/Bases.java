package io.ccaas.sdk.audio.corpus;

import io.ccaas.sdk.testing.WavBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Files without tags, one for each codec and container, made by the usual encoders from one sound. */
final class Bases {

    private static final String EXACT = "-fflags +bitexact -flags:a +bitexact -map_metadata -1 ";

    /** Each line: the file, then the program and its arguments; SOURCE stands for a source file and OUT for the file. */
    private static final List<String> COMMANDS = List.of(
            "wav_pcm.wav ffmpeg -i SOURCE-8000-1 -fflags +bitexact -c:a pcm_s16le OUT",
            "wav_ulaw.wav ffmpeg -i SOURCE-8000-2 -fflags +bitexact -c:a pcm_mulaw OUT",
            "wav_ext.wav ffmpeg -i SOURCE-8000-2 -fflags +bitexact -c:a pcm_s24le OUT",
            "wav_rf64.wav ffmpeg -i SOURCE-8000-1 -fflags +bitexact -rf64 always -c:a pcm_s16le OUT",
            "wav_gsm.wav sox SOURCE-8000-1 -e gsm-full-rate OUT",
            "wav_ima.wav ffmpeg -i SOURCE-8000-1 -fflags +bitexact -c:a adpcm_ima_wav OUT",
            "wav_ms.wav ffmpeg -i SOURCE-8000-1 -fflags +bitexact -c:a adpcm_ms OUT",
            "mp3_vbr.mp3 lame --quiet -V 4 SOURCE-44100-2 OUT",
            "mp3_mpeg2.mp3 lame --quiet -b 32 SOURCE-16000-1 OUT",
            "mp3_crc.mp3 lame --quiet -p -b 64 SOURCE-44100-1 OUT",
            "mp3_plain.mp3 lame --quiet -t -b 128 SOURCE-44100-2 OUT",
            "mp3_padded.mp3 lame --quiet --nores --cbr -b 160 QUIET-44100-1 OUT",
            "opus.opus opusenc --quiet --bitrate 16 SOURCE-16000-1 OUT",
            "vorbis.ogg oggenc -Q -q 0 SOURCE-44100-1 -o OUT",
            "speex.spx speexenc --quality 6 SOURCE-8000-1 OUT",
            "oggflac.oga flac --silent --ogg --no-padding -o OUT SOURCE-8000-1",
            "flac.flac flac --silent --no-padding --no-seektable -o OUT SOURCE-8000-1",
            "m4a.m4a ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a aac -b:a 32k OUT",
            "m4a_frag.mp4 ffmpeg -i SOURCE-16000-1 " + EXACT
                    + "-c:a aac -b:a 32k -movflags frag_keyframe+empty_moov+default_base_moof -frag_duration 400000 OUT",
            "mp4_opus.mp4 ffmpeg -i SOURCE-16000-1 " + EXACT + "-ar 48000 -c:a libopus -b:a 16k OUT",
            "mp4_flac.mp4 ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a flac -strict -2 OUT",
            "mp4_alac.m4a ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a alac OUT",
            "mov_pcm.mov ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_mulaw OUT",
            "webm.webm ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a libopus -b:a 16k OUT",
            "webm_vorbis.webm ffmpeg -i SOURCE-44100-1 " + EXACT + "-c:a libvorbis OUT",
            "mkv_flac.mka ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a flac OUT",
            "mkv_acm.mka ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_mulaw OUT",
            "mkv_aac.mka ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a aac OUT",
            "mkv_pcm.mka ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_s16le OUT",
            "amr.amr sox SOURCE-8000-1 -t amr-nb -C 7 OUT",
            "3gp_amr.3gp ffmpeg -i BASE/amr.amr " + EXACT + "-c copy OUT",
            "au.au ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_mulaw OUT",
            "au_pcm.au ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_s16be OUT",
            "aiff.aiff ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_s16be OUT",
            "aifc.aifc sox SOURCE-8000-1 -e mu-law -t aifc OUT",
            "caf.caf ffmpeg -i SOURCE-8000-1 " + EXACT + "-c:a pcm_s16be OUT",
            "adts.aac ffmpeg -i SOURCE-16000-1 " + EXACT + "-c:a aac -b:a 32k -f adts OUT");

    private final Path folder;

    Bases(Path folder) {
        this.folder = folder;
    }

    /** Makes all of them. */
    void make() throws Exception {
        Path sources = Files.createDirectories(folder.resolveSibling("sources"));
        for (int rate : new int[] {8000, 16000, 44100}) {
            for (int channels = 1; channels <= 2; channels++) {
                Files.write(sources.resolve("SOURCE-" + rate + "-" + channels), sound(rate, channels, 9000));
            }
        }
        Files.write(sources.resolve("QUIET-44100-1"), sound(44100, 1, 20));
        for (String line : COMMANDS) {
            String[] words = line.split(" ");
            Tools.run(command(words, sources));
        }
        patch("flac.flac", Bases::withOneBlock);
        Files.write(folder.resolve("awb.awb"), wideband());
        Files.write(folder.resolve("mp3_vbri.mp3"), vbri(Files.readAllBytes(folder.resolve("mp3_plain.mp3"))));
    }

    private String[] command(String[] words, Path sources) {
        String[] command = new String[words.length - 1];
        for (int i = 1; i < words.length; i++) {
            String word = words[i].equals("OUT")
                    ? folder.resolve(words[0]).toString()
                    : words[i].replace("BASE", folder.toString());
            command[i - 1] = word.startsWith("SOURCE-") || word.startsWith("QUIET-") ? source(sources, word) : word;
        }
        return command;
    }

    /** Some encoders tell WAV by its name alone. */
    private static String source(Path sources, String name) {
        try {
            Path named = sources.resolve(name + ".wav");
            if (!Files.exists(named)) {
                Files.copy(sources.resolve(name), named);
            }
            return named.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void patch(String name, java.util.function.UnaryOperator<byte[]> change) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, change.apply(Files.readAllBytes(file)));
    }

    /** Three seconds of a voice-like sound: moving tones whose loudness changes, and a little noise. */
    private static byte[] sound(int rate, int channels, int loudness) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        int frames = 3 * rate;
        byte[] audio = new byte[frames * channels * 2];
        for (int i = 0; i < frames * channels; i++) {
            int frame = i / channels;
            double t = (double) frame / rate;
            double pitch = 150 + 40 * Math.sin(2 * Math.PI * 0.7 * t) + 90 * (i % channels);
            double voice = Math.sin(2 * Math.PI * pitch * t) + 0.5 * Math.sin(2 * Math.PI * 7.3 * pitch * t);
            double level = 0.55 + 0.45 * Math.sin(2 * Math.PI * 2.3 * t);
            int sample = (int) (loudness * level * (voice / 1.6 + 0.04 * random.nextGaussian()));
            audio[2 * i] = (byte) sample;
            audio[2 * i + 1] = (byte) (sample >> 8);
        }
        return WavBytes.riff().fmtPcm16(channels, rate).chunk("data", audio).bytes();
    }

    /** The header frame of another encoder, which nobody packs: a silent frame with the fields of VBRI. */
    private static byte[] vbri(byte[] plain) {
        Mp3.Frame first = Mp3.frames(plain).get(0);
        int frames = Mp3.frames(plain).size();
        byte[] head = Bytes.padded(Bytes.cut(plain, 0, 4), first.length());
        byte[] fields = Bytes.join(
                Bytes.text("VBRI"),
                Bytes.be(1, 2),
                new byte[4],
                Bytes.be(plain.length + (long) first.length(), 4),
                Bytes.be(frames, 4),
                Bytes.be(20, 2),
                Bytes.be(1, 2),
                Bytes.be(2, 2),
                Bytes.be(10, 2));
        return Bytes.join(Bytes.put(head, 36, fields), plain);
    }

    /** AMR-WB at 12.65 kbit/s, for which Debian has no encoder: any bits are speech of a kind. */
    private static byte[] wideband() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        byte[] file = Bytes.text("#!AMR-WB\n");
        for (int i = 0; i < 150; i++) {
            byte[] frame = new byte[33];
            random.nextBytes(frame);
            frame[0] = 2 << 3 | 4;
            frame[32] &= (byte) 0xF8;
            file = Bytes.join(file, frame);
        }
        return file;
    }

    /** The encoder names itself in a comment, whatever it is told. */
    private static byte[] withOneBlock(byte[] flac) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = flac[at] < 0;
            at += 4 + (int) Bytes.be(flac, at + 1, 3);
        }
        byte[] head = Bytes.put(Bytes.cut(flac, 0, 42), 4, new byte[] {(byte) 0x80});
        return Bytes.join(head, Bytes.cut(flac, at, flac.length));
    }
}
