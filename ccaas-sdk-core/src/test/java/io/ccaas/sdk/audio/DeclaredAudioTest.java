package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.ChunkBytes.AUDIO;
import static io.ccaas.sdk.audio.ChunkBytes.PLANT;
import static io.ccaas.sdk.audio.ChunkBytes.au;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.declared.RawCodec;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeclaredAudioTest {

    private static final RawAudio MU_LAW = RawAudio.of(RawCodec.MU_LAW, 8000, 2);

    @TempDir
    private Path folder;

    private byte[] clean(RawAudio declared, byte[] input) throws IOException {
        AudioCleaner cleaner = AudioCleaner.standard().replacingExistingOutput().declaring(declared);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cleaner.clean(new ByteArrayInputStream(input), out);
        Path in = Files.write(folder.resolve("in"), input);
        cleaner.clean(in, folder.resolve("out"));
        assertArrayEquals(out.toByteArray(), Files.readAllBytes(folder.resolve("out")), "file and stream differ");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        cleaner.clean(in, sent);
        assertArrayEquals(out.toByteArray(), sent.toByteArray(), "file to file and file to stream differ");
        Cleaning.assertCleans(out.toByteArray(), out.toByteArray());
        return out.toByteArray();
    }

    private static byte[] wav(int tag, int channels, int align, int bits, int samples, byte[] audio) {
        byte[] fmt = WavBytes.fmt(tag, channels, 8000, align, bits);
        System.arraycopy(le(8000L * align / samples, 4), 0, fmt, 8, 4);
        WavBytes wav = WavBytes.riff().chunk("fmt ", tag == 1 ? fmt : join(fmt, new byte[2]));
        if (tag != 1) {
            wav.chunk("fact", le((long) audio.length / align * samples, 4));
        }
        return wav.chunk("data", audio).bytes();
    }

    @Test
    void samples_becomeWav() throws IOException {
        assertArrayEquals(wav(7, 2, 2, 8, 1, AUDIO), clean(MU_LAW, AUDIO));
        assertArrayEquals(wav(6, 2, 2, 8, 1, AUDIO), clean(RawAudio.of(RawCodec.A_LAW, 8000, 2), AUDIO));
        assertArrayEquals(wav(1, 2, 4, 16, 1, AUDIO), clean(RawAudio.of(RawCodec.PCM_S16LE, 8000, 2), AUDIO));
    }

    @Test
    void frames_becomeWav() throws IOException {
        assertArrayEquals(wav(0x83, 1, 10, 0, 80, AUDIO), clean(RawAudio.of(RawCodec.G729, 8000, 1), AUDIO));
        assertArrayEquals(wav(0x17, 1, 1, 4, 2, AUDIO), clean(RawAudio.of(RawCodec.VOX, 8000, 1), AUDIO));
        byte[] g723 = frames(20, 24, 0);
        assertArrayEquals(wav(0x42, 1, 24, 0, 240, g723), clean(RawAudio.of(RawCodec.G723_1, 8000, 1), g723));
        byte[] lower = frames(24, 20, 1);
        assertArrayEquals(wav(0x42, 1, 20, 0, 240, lower), clean(RawAudio.of(RawCodec.G723_1, 8000, 1), lower));
    }

    @Test
    void g722_becomesAu() throws IOException {
        assertArrayEquals(au(24, 16000, 1, AUDIO), clean(RawAudio.of(RawCodec.G722, 16000, 1), AUDIO));
    }

    @Test
    void gsm_isPackedInPairsAndItsOddFrameIsCounted() throws IOException {
        RawAudio gsm = RawAudio.of(RawCodec.GSM, 8000, 1);
        byte[] even = clean(gsm, frames(4, 33, 0xD0));
        byte[] odd = clean(gsm, frames(3, 33, 0xD0));
        assertEquals(60 + 2 * 65, even.length);
        assertArrayEquals(Arrays.copyOfRange(even, 60, 125), Arrays.copyOfRange(odd, 60, 125));
        assertEquals(3 * 160, report(gsm, frames(3, 33, 0xD0)).format().frames());
        assertArrayEquals(le(3 * 160, 4), Arrays.copyOfRange(odd, 48, 52));
    }

    /** All bits of a number are set in turn: the 260 bits of a frame arrive, each exactly once. */
    @Test
    void gsm_losesNoBit() throws IOException {
        RawAudio gsm = RawAudio.of(RawCodec.GSM, 8000, 1);
        BitSet seen = new BitSet();
        byte[] none = frame(-1);
        byte[] empty = clean(gsm, join(none, none));
        for (int bit = 4; bit < 264; bit++) {
            byte[] packed = clean(gsm, join(frame(bit), none));
            BitSet set = BitSet.valueOf(Arrays.copyOfRange(packed, 60, 125));
            assertEquals(1, set.cardinality());
            seen.or(set);
            assertArrayEquals(Arrays.copyOf(empty, 60), Arrays.copyOf(packed, 60));
        }
        assertEquals(260, seen.cardinality());
    }

    @Test
    void report_saysThatNothingWasProven() {
        CleaningReport report = report(MU_LAW, AUDIO);
        assertEquals(List.of(AudioWarning.DECLARED), report.warnings());
        assertEquals(AssuranceLevel.L1, report.level());
        assertEquals(240, report.format().frames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OggS",
                "fLaC",
                "....ftyp",
                "\u001aE\u00df\u00a3",
                "#!AMR\n",
                ".snd",
                "FORM....AIFF",
                "caff",
                "riff.\u0091\u00cf\u0011",
                "RIFX",
                "RIFF....AVI ",
                "0&\u00b2u",
                "PK",
                "\u001f\u008b",
                "ID3\3",
                "MThd",
                "%PDF"
            })
    void inputWithAKnownHead_isRefused(String head) {
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, join(text(head), AUDIO));
    }

    @Test
    void recordingInAContainer_isRefused() {
        assertRefused(
                "DECLARED_HAS_CONTAINER", 0, MU_LAW, SampleRecordings.muLaw().bytes());
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFFB50000000", 208, 3));
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFF35000", 130, 2));
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFE35000", 261, 2));
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFFD5000", 261, 3));
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFFF5000", 172, 3));
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, framed("FFF1508025C0", 302, 3));
    }

    private static byte[] framed(String head, int size, int count) {
        byte[] frame = Arrays.copyOf(ChunkBytes.hex(head), size);
        byte[] all = {};
        for (int i = 0; i < count; i++) {
            all = join(all, frame);
        }
        return all;
    }

    @Test
    void silenceOfMuLaw_isNoMpegFrame() throws IOException {
        byte[] silence = new byte[16_000];
        Arrays.fill(silence, (byte) 0xFF);
        assertArrayEquals(wav(7, 2, 2, 8, 1, silence), clean(MU_LAW, silence));
    }

    /** Samples of -1 and other small ones have the eleven bits too; and near silence reads as sizes of chunks. */
    @Test
    void smallSamples_areNoMpegFrameAndNoChunk() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        RawAudio pcm = RawAudio.of(RawCodec.PCM_S16LE, 8000, 1);
        for (int loudness = 1; loudness < 60; loudness++) {
            byte[] noise = new byte[8000];
            for (int i = 0; i < noise.length; i += 2) {
                int sample = i == 0 || random.nextInt(8) == 0 ? -1 : random.nextInt(2 * loudness) - loudness;
                System.arraycopy(le(sample, 2), 0, noise, i, 2);
            }
            assertEquals(8044, clean(pcm, noise).length);
        }
    }

    @ParameterizedTest
    @FieldSource("io.ccaas.sdk.audio.ContainersTest#FOREIGN")
    void foreignHead_isRefused(String head) {
        inputWithAKnownHead_isRefused(head);
    }

    @Test
    void packetsAndArchives_areRefused() {
        byte[] packets = new byte[5 * 188];
        for (int i = 0; i < packets.length; i += 188) {
            packets[i] = 'G';
        }
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, packets);
        byte[] tar = new byte[1024];
        System.arraycopy(PLANT, 0, tar, 0, PLANT.length);
        System.arraycopy(text("ustar"), 0, tar, 257, 5);
        assertRefused("DECLARED_HAS_CONTAINER", 0, MU_LAW, tar);
    }

    @Test
    void text_isRefused() {
        assertRefused("DECLARED_TEXT", 0, MU_LAW, text("<html><body>Not found</body></html>\r\n"));
        assertRefused("DECLARED_TEXT", 0, MU_LAW, PLANT);
        assertRefused("DECLARED_TEXT", 0, MU_LAW, text("\u00ff\u00fe{\0\"\0a\0"));
        assertRefused("DECLARED_TEXT", 0, MU_LAW, text("\u00fe\u00ff\0{\0\"\0a"));
        assertRefused("EMPTY_INPUT", 0, MU_LAW, new byte[0]);
    }

    @Test
    void tagBehind_isRefused() {
        assertRefused("DECLARED_TAIL", AUDIO.length, MU_LAW, join(AUDIO, text("TAG"), PLANT, new byte[113]));
        byte[] list = WavBytes.riff()
                .chunk("LIST", join(text("INFO"), PLANT, new byte[4]))
                .bytes();
        assertRefused("DECLARED_TAIL", AUDIO.length, MU_LAW, join(AUDIO, Arrays.copyOfRange(list, 12, list.length)));
    }

    @Test
    void framesThatDoNotFit_areRefused() {
        RawAudio pcm = RawAudio.of(RawCodec.PCM_S16LE, 8000, 2);
        assertRefused("DECLARED_PARTIAL_FRAME", 480, pcm, join(AUDIO, text("336")));
        assertRefused("EMPTY_AUDIO", 0, pcm, new byte[3]);
        assertRefused("DECLARED_PARTIAL_FRAME", 480, RawAudio.of(RawCodec.G729, 8000, 1), join(AUDIO, new byte[2]));
        RawAudio gsm = RawAudio.of(RawCodec.GSM, 8000, 1);
        byte[] frames = frames(4, 33, 0xD0);
        frames[66] = (byte) 0xC0;
        assertRefused("DECLARED_BAD_FRAME", 66, gsm, frames);
        RawAudio g723 = RawAudio.of(RawCodec.G723_1, 8000, 1);
        assertRefused("DECLARED_BAD_FRAME", 24, g723, join(new byte[24], new byte[] {2, 0, 0, 0}, new byte[20]));
        assertRefused("DECLARED_BAD_FRAME", 0, g723, join(new byte[] {2, 0, 0, 0}, new byte[20]));
    }

    @ParameterizedTest
    @EnumSource(RawCodec.class)
    void declarationOutOfRange_isRefusedAtOnce(RawCodec codec) {
        assertThrows(IllegalArgumentException.class, () -> RawAudio.of(codec, 999, 1));
        assertThrows(IllegalArgumentException.class, () -> RawAudio.of(codec, 768_001, 1));
        assertThrows(IllegalArgumentException.class, () -> RawAudio.of(codec, 8000, 0));
        assertThrows(IllegalArgumentException.class, () -> RawAudio.of(codec, 8000, 33));
        assertEquals(codec, RawCodec.named(codec.text()).orElseThrow());
    }

    private static byte[] frames(int count, int size, int first) {
        byte[] all = ChunkBytes.audio(count * size);
        for (int i = 0; i < count; i++) {
            all[i * size] = (byte) first;
        }
        return all;
    }

    private static byte[] frame(int bit) {
        byte[] frame = new byte[33];
        frame[0] = (byte) 0xD0;
        if (bit >= 0) {
            frame[bit >> 3] |= (byte) (0x80 >> (bit & 7));
        }
        return frame;
    }

    private static CleaningReport report(RawAudio declared, byte[] input) {
        AudioCleaner cleaner = AudioCleaner.standard().declaring(declared);
        try (AudioOnly audio = cleaner.toAudioOnly(new ByteArrayInputStream(input))) {
            return audio.report();
        }
    }

    private void assertRefused(String code, long offset, RawAudio declared, byte[] input) {
        AudioCleaner cleaner = AudioCleaner.standard().declaring(declared);
        AudioRefusedException streamed =
                assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)));
        AudioRefusedException filed = assertThrows(
                AudioRefusedException.class, () -> cleaner.toAudioOnly(Files.write(folder.resolve("refused"), input)));
        assertEquals(code, streamed.code());
        assertEquals(offset, streamed.offset());
        assertEquals(code, filed.code());
        assertEquals(offset, filed.offset());
    }
}
