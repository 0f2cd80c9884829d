package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.opusHead;
import static io.ccaas.sdk.audio.CodecBytes.opusTags;
import static io.ccaas.sdk.testing.Mp4Bytes.entry;
import static io.ccaas.sdk.testing.Mp4Bytes.esds;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.testing.MatroskaBytes;
import io.ccaas.sdk.testing.Mp4Bytes;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a refusal advises must be what helps with this very input. */
final class RemedyTest {

    private static final byte[] CAF =
            ChunkBytes.caf(ChunkBytes.desc("lpcm", 2, 4, 2, 16), ChunkBytes.cafData(ChunkBytes.AUDIO));
    private static final byte[] WAVE64 = ChunkBytes.w64(
            ChunkBytes.w64Chunk("fmt ", WavBytes.fmt(1, 2, 8000, 4, 16)),
            ChunkBytes.w64Chunk("data", ChunkBytes.AUDIO));

    private static Problem problem(String code, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code(), e::getMessage);
        return e.problem();
    }

    /** ffmpeg could not read it either. */
    @Test
    void oggWithoutItsBeginning_isNotSentToATool() {
        byte[] audio = OggBytes.of(7).page(0, 960, CodecBytes.opus(1)).bytes();
        assertFalse(problem("OGG_OTHER_STREAM", audio).remedy().contains("ffmpeg"));
        byte[] second = join(
                OggBytes.of(7).headers(opusHead(), opusTags()).bytes(),
                OggBytes.of(8).page(0, 960, CodecBytes.opus(1)).bytes());
        assertTrue(problem("OGG_OTHER_STREAM", second).remedy().contains("ffmpeg"));
    }

    @Test
    void zeros_areCalledZeros() {
        assertTrue(problem("MP3_NO_AUDIO", new byte[5000]).found().contains("zeros"));
        assertFalse(problem("MP3_NO_AUDIO", join(text("ID3\3\0\0\0\0\0\0"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .found()
                .contains("zeros"));
    }

    @Test
    void fewBytes_areTooShort() {
        assertTrue(problem("UNSUPPORTED_CONTAINER", text("a")).found().contains("too short"));
        assertTrue(problem("UNSUPPORTED_CONTAINER", text("error: no such call"))
                .found()
                .contains("text"));
    }

    @Test
    void codecOfWav_isNamedByItsNumber() {
        byte[] fmt = WavBytes.fmt(0x161, 1, 8000, 2, 16);
        byte[] input =
                WavBytes.riff().chunk("fmt ", fmt).chunk("data", new byte[100]).bytes();
        assertTrue(problem("WAV_UNKNOWN_CODEC", input).found().contains("0x0161"));
    }

    @Test
    void layerTwoInMp4_isNamed() {
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFD;
        frame[2] = (byte) 0x90;
        byte[] input = Mp4Bytes.empty()
                .entry(entry("mp4a", 2, 16, 44_100, esds(0x6B)))
                .sample(frame)
                .bytes();
        problem("MPEG_LAYER", input);
        frame[1] = (byte) 0xF9;
        input = Mp4Bytes.empty()
                .entry(entry("mp4a", 2, 16, 44_100, esds(0x6B)))
                .sample(frame)
                .bytes();
        problem("MP4_BAD_SAMPLE", input);
    }

    /** Whoever resyncs already is told what else there is. */
    @Test
    void otherRateBehindAGap_isNotAnsweredWithResync() {
        byte[] input = join(frames(0x90), text("gap"), frames(0x94));
        assertTrue(problem("MP3_DISCONTINUITY", input).remedy().contains("resync"));
        AudioCleaner cleaner = AudioCleaner.standard().resyncingOnDoubt();
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals("MP3_DISCONTINUITY", e.code());
        assertFalse(e.problem().remedy().contains("resync"), e.getMessage());
    }

    /** Layer III of 128 kbit/s at 44.1 (0x90) or 48 kHz (0x94), without sound. */
    private static byte[] frames(int third) {
        byte[] frame = new byte[third == 0x90 ? 417 : 384];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) third;
        frame[3] = (byte) 0xC0;
        return join(frame, frame, frame, frame, frame, frame, frame, frame);
    }

    @Test
    void bytesBehindTheAudio_areWarnedOfInEveryContainer() {
        byte[] matroska = MatroskaBytes.file(
                MatroskaBytes.tracks(MatroskaBytes.pcm(1)),
                MatroskaBytes.cluster(0, MatroskaBytes.block(1, 0, new byte[32])));
        for (byte[] whole : List.of(Mp4Bytes.aac().bytes(), matroska, CAF, WAVE64)) {
            assertEquals(List.of(), Cleaning.report(whole).warnings());
            for (byte[] behind : List.of(new byte[100], text("{\"caller\":\"+33639980001\",\"agent\":\"Lea\"}"))) {
                byte[] input = join(whole, behind);
                assertEquals(
                        List.of(AudioWarning.BYTES_BEHIND_AUDIO),
                        Cleaning.report(input).warnings());
                Cleaning.assertCleans(Cleaning.clean(whole), input);
            }
        }
    }
}
