package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.MatroskaBytes.SIMPLE_BLOCK;
import static io.ccaas.sdk.testing.MatroskaBytes.big;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.body;
import static io.ccaas.sdk.testing.MatroskaBytes.canonical;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.decimal;
import static io.ccaas.sdk.testing.MatroskaBytes.element;
import static io.ccaas.sdk.testing.MatroskaBytes.file;
import static io.ccaas.sdk.testing.MatroskaBytes.header;
import static io.ccaas.sdk.testing.MatroskaBytes.number;
import static io.ccaas.sdk.testing.MatroskaBytes.track;
import static io.ccaas.sdk.testing.MatroskaBytes.tracks;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.bits.Crc;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.testing.MatroskaBytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each codec in a track: its configuration is made anew, its packets are proven and lose what carries no sound. */
final class MatroskaCodecTest {

    private static final byte[] PLANT = text("+33639980001");

    private static byte[] configuration(byte[] bytes) {
        return element(0x63A2, bytes);
    }

    private static byte[] audio(double rate, int channels) {
        return element(0xE1, decimal(0xB5, rate), number(0x9F, channels));
    }

    private static byte[] opusHead(byte[] rate, byte[] more) {
        return join(text("OpusHead"), new byte[] {1, 1}, le(312, 2), rate, le(0, 2), new byte[] {0}, more);
    }

    private static byte[] opusTrack() {
        return join(
                configuration(opusHead(le(48_000, 4), new byte[0])),
                number(0x56AA, 6_500_000),
                number(0x56BB, 80_000_000),
                audio(48_000, 1));
    }

    @Test
    void opus_losesThePaddingOfItsPacketsAndTheRateOfTheRecorder() {
        byte[] padded = join(new byte[] {(byte) 0xFB, 0x41, 12}, text("sound"), PLANT);
        byte[] zeroed = join(new byte[] {(byte) 0xFB, 0x41, 12}, text("sound"), new byte[12]);
        byte[] plain = join(new byte[] {(byte) 0xF8}, text("sound"));
        byte[] input = file(
                tracks(track(
                        1,
                        "A_OPUS",
                        configuration(opusHead(text("+336"), PLANT)),
                        number(0x56AA, 6_500_007),
                        audio(16_000, 2))),
                cluster(0, block(1, 0, plain), block(1, 20, padded)));
        byte[] clusters = cluster(0, block(1, 0, plain), block(1, 20, zeroed));
        Cleaning.assertCleans(canonical("matroska", "A_OPUS", opusTrack(), clusters), input);
        AudioFormat format = Cleaning.report(input).format();
        assertEquals(new AudioFormat(AudioContainer.MATROSKA, "opus", 48_000, 1, 2 * 960 - 312), format);
        assertEquals(AssuranceLevel.L2, Cleaning.report(input).level());
    }

    @Test
    void typeWebm_isKeptForCodecsOfTheWebOnly() {
        byte[] plain = join(new byte[] {(byte) 0xF8}, text("sound"));
        byte[] opus = canonical("webm", "A_OPUS", opusTrack(), cluster(0, block(1, 0, plain)));
        Cleaning.assertCleans(opus, opus);
        assertEquals(AudioContainer.WEBM, Cleaning.report(opus).format().container());
        byte[] samples = cluster(0, block(1, 0, new byte[32]));
        byte[] pcm = join(header("webm"), element(MatroskaBytes.SEGMENT, tracks(MatroskaBytes.pcm(1)), samples));
        Cleaning.assertCleans(canonical("matroska", "A_PCM/INT/LIT", MatroskaBytes.pcmNumbers(), samples), pcm);
    }

    @Test
    void opusPacketThatIsNone_isRefused() {
        byte[] input = canonical("webm", "A_OPUS", opusTrack(), cluster(0, block(1, 0, new byte[] {3, 0})));
        assertEquals("OPUS_PACKET", Cleaning.refusal(input).code());
        byte[] none = file(tracks(track(1, "A_OPUS")), cluster(0, block(1, 0, PLANT)));
        assertEquals("MKV_CODEC_PRIVATE", Cleaning.refusal(none).code());
    }

    @Test
    void lastOfTwoConfigurations_counts() {
        byte[] plain = join(new byte[] {(byte) 0xF8}, text("sound"));
        byte[] clusters = cluster(0, block(1, 0, plain));
        byte[] input = file(tracks(track(1, "A_OPUS", configuration(PLANT), opusTrack())), clusters);
        Cleaning.assertCleans(canonical("matroska", "A_OPUS", opusTrack(), clusters), input);
        assertEquals(12, Cleaning.report(input).dropped().get(0).bytes());
    }

    private static byte[] aacFrame(byte[] fill) {
        BitWriter out = new BitWriter().write(6, 3).write(fill.length, 4);
        for (byte octet : fill) {
            out.write(octet, 8);
        }
        return join(out.write(0, 3).write(0x123456789L, 40).toBytes());
    }

    @Test
    void aac_losesItsFillAndWhatTrailsItsConfiguration() {
        byte[] fill = join(new byte[] {0}, PLANT);
        byte[] input = file(
                tracks(track(1, "A_AAC", configuration(join(new byte[] {0x12, 0x10}, PLANT)), audio(8000, 7))),
                cluster(0, block(1, 0, aacFrame(fill)), block(1, 23, aacFrame(new byte[3]))));
        byte[] numbers = join(configuration(new byte[] {0x12, 0x10}), audio(44_100, 2));
        byte[] clusters = cluster(0, block(1, 0, aacFrame(new byte[13])), block(1, 23, aacFrame(new byte[3])));
        Cleaning.assertCleans(canonical("matroska", "A_AAC", numbers, clusters), input);
        assertEquals(
                new AudioFormat(AudioContainer.MATROSKA, "aac", 44_100, 2, 2048),
                Cleaning.report(input).format());
    }

    @Test
    void aacFrameWithoutABodyOrTooLong_isRefused() {
        byte[] entry = tracks(track(1, "A_AAC", configuration(new byte[] {0x12, 0x10})));
        assertEquals(
                "MKV_PACKET",
                Cleaning.refusal(file(entry, cluster(0, block(1, 0, new byte[8192]))))
                        .code());
        byte[] empty = element(SIMPLE_BLOCK, body(1, 0, 2, new byte[] {1, 0, 1}));
        assertEquals(
                "MKV_PACKET", Cleaning.refusal(file(entry, cluster(0, empty))).code());
    }

    private static byte[] mp3Frame(int last, byte[] main) {
        return Arrays.copyOf(join(new byte[] {-1, (byte) 0xFB, (byte) 0x90, (byte) last}, new byte[17], main), 417);
    }

    @Test
    void mp3_losesWhatNoFrameRefersTo() {
        byte[] planted = mp3Frame(0xC4, PLANT);
        byte[] clear = mp3Frame(0xC0, new byte[0]);
        byte[] lace = {2};
        byte[] input = file(
                tracks(track(1, "A_MPEG/L3", configuration(PLANT), number(0x56AA, 1_000_000))),
                cluster(
                        0,
                        block(1, 0, planted),
                        element(SIMPLE_BLOCK, body(1, 26, 0x84, lace, planted, planted, planted))));
        byte[] clusters = cluster(0, block(1, 0, clear), block(1, 26, clear), block(1, 52, clear), block(1, 78, clear));
        byte[] expected = canonical("matroska", "A_MPEG/L3", audio(44_100, 1), clusters);
        Cleaning.assertCleans(expected, input);
        Cleaning.assertCleans(expected, expected);
        assertEquals(4 * 1152, Cleaning.report(input).format().frames());
    }

    @Test
    void mp3PacketThatIsNotOneFrame_isRefused() {
        byte[] frame = mp3Frame(0xC0, new byte[0]);
        for (byte[] wrong :
                new byte[][] {PLANT, join(frame, new byte[1]), Arrays.copyOf(frame, 416), join(frame, frame)}) {
            byte[] input = file(tracks(track(1, "A_MPEG/L3")), cluster(0, block(1, 0, frame), block(1, 26, wrong)));
            assertEquals("MKV_PACKET", Cleaning.refusal(input).code());
        }
    }

    private static byte[] flacFrame(int number) {
        byte[] front = {-1, (byte) 0xF8, 0x64, 0x08, (byte) number, 15};
        byte[] header = join(front, big(new Crc(8, 7).update(0, front, 0, front.length), 1));
        byte[] body = join(header, new byte[] {0, 0, 42});
        return join(body, big(new Crc(16, 0x8005).update(0, body, 0, body.length), 2));
    }

    private static byte[] flacInfo(long samples, byte[] md5) {
        BitWriter info = new BitWriter()
                .write(16, 16)
                .write(16, 16)
                .write(0, 48)
                .write(8000, 20)
                .write(0, 3);
        return join(info.write(15, 5).write(samples, 36).toBytes(), md5);
    }

    @Test
    void flac_losesBlocksOfMetadataAndItsFingerprint() {
        byte[] metadata = join(new byte[] {(byte) 0x84, 0, 0, 12}, PLANT);
        byte[] planted = join(text("fLaC"), big(34, 4), flacInfo(336_399, text("+336399800011234")), metadata);
        byte[] clear = join(text("fLaC"), big(0x80000022L, 4), flacInfo(32, new byte[16]));
        byte[] clusters = cluster(0, block(1, 0, flacFrame(0)), block(1, 2, flacFrame(1)));
        byte[] input = file(tracks(track(1, "A_FLAC", configuration(planted), audio(9000, 3))), clusters);
        byte[] expected = canonical("matroska", "A_FLAC", join(configuration(clear), audio(8000, 1)), clusters);
        Cleaning.assertCleans(expected, input);
        Cleaning.assertCleans(expected, expected);
        byte[] large = join(planted, new byte[300_000]);
        Cleaning.assertCleans(expected, file(tracks(track(1, "A_FLAC", configuration(large))), clusters));
        assertEquals(32, Cleaning.report(input).format().frames());
    }

    @Test
    void flacThatIsNotInItsForm_isRefused() {
        byte[] info = flacInfo(32, new byte[16]);
        byte[] clusters = cluster(0, block(1, 0, flacFrame(0)), block(1, 2, flacFrame(2)));
        byte[] usual = configuration(join(text("fLaC"), big(0x80000022L, 4), info));
        assertEquals(
                "FLAC_FRAME",
                Cleaning.refusal(file(tracks(track(1, "A_FLAC", usual)), clusters))
                        .code());
        byte[] other = configuration(join(text("fLaC"), big(0x81000022L, 4), info));
        assertEquals(
                "MKV_CODEC_PRIVATE",
                Cleaning.refusal(file(tracks(track(1, "A_FLAC", other)), clusters))
                        .code());
    }

    private static byte[] vorbis(byte[] identification, byte[] comment, byte[] setup) {
        byte[] sizes = {2, (byte) identification.length, (byte) comment.length};
        return configuration(join(sizes, identification, comment, setup));
    }

    @Test
    void vorbis_losesItsCommentAndItsBitRates() {
        byte[] comment = join(text("\3vorbis"), le(12, 4), PLANT, le(0, 4), new byte[] {1});
        byte[] setup = join(CodecBytes.vorbisSetup(0), PLANT);
        byte[] planted = vorbis(CodecBytes.vorbisIdentification(0x3363), comment, setup);
        byte[] clear =
                vorbis(CodecBytes.vorbisIdentification(0), CodecBytes.vorbisComment(), CodecBytes.vorbisSetup(0));
        byte[] clusters = cluster(0, block(1, 0, CodecBytes.vorbis(false, 1)), block(1, 0, CodecBytes.vorbis(true, 2)));
        byte[] input = file(tracks(track(1, "A_VORBIS", planted, audio(9000, 3))), clusters);
        byte[] expected = canonical("matroska", "A_VORBIS", join(clear, audio(8000, 1)), clusters);
        Cleaning.assertCleans(expected, input);
        Cleaning.assertCleans(expected, expected);
        assertEquals((256 + 2048) / 4, Cleaning.report(input).format().frames());
    }

    @Test
    void vorbisWithoutItsThreeHeaders_isRefused() {
        for (byte[] wrong : new byte[][] {{1, 1, 1}, {2, -1, -1}, {2, 30, 30, 0}, {}}) {
            byte[] input = file(tracks(track(1, "A_VORBIS", configuration(wrong))), cluster(0, block(1, 0, PLANT)));
            assertEquals("MKV_CODEC_PRIVATE", Cleaning.refusal(input).code());
        }
    }

    private static byte[] waveFormat(int tag, long perSecond, int align, byte[] more) {
        return join(le(tag, 2), le(2, 2), le(8000, 4), le(perSecond, 4), le(align, 2), le(8, 2), more);
    }

    @ParameterizedTest
    @CsvSource({"6, pcm_alaw", "7, pcm_mulaw"})
    void waveFormat_isMadeAnew(int tag, String text) {
        byte[] planted = waveFormat(tag, 0x33639980L, 77, join(le(12, 2), PLANT));
        byte[] clear = waveFormat(tag, 16_000, 2, le(0, 2));
        byte[] clusters = cluster(0, block(1, 0, PLANT));
        byte[] input = file(tracks(track(1, "A_MS/ACM", configuration(planted), audio(9000, 1))), clusters);
        byte[] expected = canonical("matroska", "A_MS/ACM", join(configuration(clear), audio(8000, 2)), clusters);
        Cleaning.assertCleans(expected, input);
        assertEquals(
                new AudioFormat(AudioContainer.MATROSKA, text, 8000, 2, 6),
                Cleaning.report(input).format());
    }

    @Test
    void otherCodecOfWave_isRefused() {
        byte[] gsm = configuration(waveFormat(0x31, 0, 1, le(0, 2)));
        byte[] input = file(tracks(track(1, "A_MS/ACM", gsm)), cluster(0, block(1, 0, PLANT)));
        assertEquals("MKV_CODEC", Cleaning.refusal(input).code());
    }

    @ParameterizedTest
    @CsvSource({
        "A_PCM/INT/LIT, 8, pcm_u8", "A_PCM/INT/LIT, 16, pcm_s16le", "A_PCM/INT/LIT, 24, pcm_s24le",
        "A_PCM/INT/LIT, 32, pcm_s32le", "A_PCM/INT/BIG, 16, pcm_s16be", "A_PCM/INT/BIG, 24, pcm_s24be",
        "A_PCM/INT/BIG, 32, pcm_s32be", "A_PCM/FLOAT/IEEE, 32, pcm_f32le", "A_PCM/FLOAT/IEEE, 64, pcm_f64le"
    })
    void samples_passInEveryDepth(String codec, int bits, String text) {
        byte[] numbers = element(0xE1, decimal(0xB5, 48_000), number(0x9F, 2), number(0x6264, bits));
        byte[] clusters = cluster(0, block(1, 0, new byte[bits / 4 * 10]));
        byte[] expected = canonical("matroska", codec, numbers, clusters);
        Cleaning.assertCleans(expected, file(tracks(track(1, codec, numbers)), clusters));
        assertEquals(
                new AudioFormat(AudioContainer.MATROSKA, text, 48_000, 2, 10),
                Cleaning.report(expected).format());
    }
}
