package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.Mp3Bytes.frame;
import static io.ccaas.sdk.testing.Mp3Bytes.frames;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v1;
import static io.ccaas.sdk.testing.Mp3Bytes.id3v2;
import static io.ccaas.sdk.testing.Mp3Bytes.info;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.Mp3Bytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One refusal of each kind, with the offset of what broke the rule; what may be allowed, too. */
final class MpegRefusalTest {

    private static final byte[] TWENTY = frames(20);

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code());
        assertEquals(offset, e.offset());
    }

    private static byte[] resynced(byte[] input) {
        AudioCleaner cleaner = AudioCleaner.standard().resyncingOnDoubt();
        try (AudioOnly audio = cleaner.toAudioOnly(new ByteArrayInputStream(input))) {
            return audio.openStream().readAllBytes();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Frames of MPEG-2 that declare another rate. */
    private static byte[] otherRate() {
        byte[] frame = Arrays.copyOf(new byte[] {-1, (byte) 0xF3, 0x48, (byte) 0xC0}, 144);
        return join(frame, frame, frame, frame, frame);
    }

    @Test
    void bytesBetweenFrames_areRefused() {
        assertRefused("MP3_DISCONTINUITY", 20 * 208, join(TWENTY, text("junk"), TWENTY));
        assertRefused("MP3_DISCONTINUITY", 20 * 208, join(TWENTY, id3v1("x"), id3v2(3, 0, new byte[99]), TWENTY));
        assertRefused("MP3_DISCONTINUITY", 20 * 208, join(TWENTY, new byte[300_000], TWENTY));
        assertRefused("MP3_DISCONTINUITY", 20 * 208, join(TWENTY, otherRate()));
        assertRefused("MP3_DISCONTINUITY", 20 * 208, join(TWENTY, id3v2(3, 0, TWENTY)));
        assertRefused("MP3_DISCONTINUITY", 19 * 208, join(Arrays.copyOf(TWENTY, 19 * 208), new byte[] {1}, frames(4)));
    }

    @Test
    void threeFramesBehindOtherBytes_areNoAudio() {
        assertArrayEquals(frames(19), Cleaning.clean(join(TWENTY, text("junk"), frames(3))));
    }

    @Test
    void bytesBetweenFrames_areDroppedWhereTheRulesAllowIt() {
        assertArrayEquals(join(frames(19), TWENTY), resynced(join(TWENTY, text("junk"), TWENTY)));
        byte[] tags = join(id3v1("+33639980001"), id3v2(3, 0, text("+33639980001")));
        assertArrayEquals(join(TWENTY, TWENTY), resynced(join(TWENTY, tags, TWENTY, tags)));
        byte[] cut = Arrays.copyOf(TWENTY, TWENTY.length - 100);
        assertArrayEquals(join(frames(19), TWENTY), resynced(join(cut, tags, TWENTY)));
        assertThrows(AudioRefusedException.class, () -> resynced(join(TWENTY, otherRate())));
    }

    @Test
    void fewerThanTwoFrames_areNoAudio() {
        assertRefused("MP3_NO_AUDIO", 0, frame(0, ""));
        assertRefused("MP3_NO_AUDIO", 0, join(frame(0, ""), Arrays.copyOf(frame(1, ""), 100)));
        assertRefused("MP3_NO_AUDIO", 0, join(frames(3), text("junk")));
        assertRefused("MP3_NO_AUDIO", 0, text("\u00ff\u00fbno audio"));
        assertRefused("MP3_NO_AUDIO", 0, new byte[5000]);
        assertRefused("MP3_NO_AUDIO", 20, join(id3v2(3, 0, new byte[10]), text("text behind a tag")));
        assertArrayEquals(frames(2), Cleaning.clean(frames(2)));
        assertArrayEquals(frames(2), Cleaning.clean(join(frames(2), id3v1("x"))));
        assertEquals(416, Cleaning.clean(join(info(1, 0), frame(0, ""))).length);
    }

    @Test
    void audioBehindMoreThanAMebibyteOfOtherBytes_isNotLookedFor() {
        assertArrayEquals(TWENTY, Cleaning.clean(join(new byte[1 << 20], TWENTY)));
        assertRefused("MP3_NO_AUDIO", 0, join(new byte[(1 << 20) + 1], TWENTY));
    }

    @Test
    void otherLayersAndFreeFormat_areNamed() {
        byte[] second = Arrays.copyOf(new byte[] {-1, (byte) 0xFD, 0x50, 0}, 4000);
        assertRefused("MPEG_LAYER", 0, second);
        byte[] first = Arrays.copyOf(new byte[] {-1, (byte) 0xFF, 0x50, 0}, 4000);
        assertRefused("MPEG_LAYER", 10, join(id3v2(3, 0, new byte[0]), first));
        assertRefused("MP3_FREE_FORMAT", 0, Arrays.copyOf(new byte[] {-1, (byte) 0xFB, 0, 0}, 4000));
    }

    @Test
    void truncatedInput_isRefusedWhereAskedFor() {
        AudioCleaner strict = AudioCleaner.standard().refusingTruncatedInput();
        byte[] cut = join(TWENTY, Arrays.copyOf(TWENTY, 99));
        assertEquals(20 * 208, refusal(strict, cut, "MP3_TRUNCATED").offset());
        byte[] promised = join(info(30, 0), TWENTY);
        assertEquals(21 * 208, refusal(strict, promised, "MP3_TRUNCATED").offset());
        strict.toAudioOnly(new ByteArrayInputStream(TWENTY)).close();
    }

    private static AudioRefusedException refusal(AudioCleaner cleaner, byte[] input, String code) {
        AudioRefusedException e =
                assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)));
        assertEquals(code, e.code());
        return e;
    }

    @Test
    void tagThatPassesTheEnd_isRefused() {
        byte[] tag = id3v2(3, 0, new byte[10]);
        tag[8] = 0x7F;
        assertRefused("TAG_OVERRUN", 0, join(tag, frames(2)));
        assertRefused("TAG_OVERRUN", 20, join(id3v2(3, 0, new byte[10]), tag, frames(2)));
    }

    @Test
    void tooManyTags_areRefused() {
        byte[] input = join(id3v2(3, 0, new byte[1]), id3v2(3, 0, new byte[1]), id3v2(3, 0, new byte[1]), TWENTY);
        AudioRefusedException e = refusal(AudioCleaner.standard().withAtMostStructures(2), input, "TOO_MANY_TAGS");
        assertEquals(22, e.offset());
        AudioCleaner.standard()
                .withAtMostStructures(3)
                .toAudioOnly(new ByteArrayInputStream(input))
                .close();
    }

    /** Without it, cleaning twice would take one frame more. */
    @Test
    void twoLastFramesThatEndLikeTags_areRefused() {
        byte[] tagged = frame(18, "");
        System.arraycopy(text("TAG"), 0, tagged, Mp3Bytes.FRAME - 128, 3);
        byte[] input = join(frames(18), tagged, tagged, text("junk"));
        assertRefused("MP3_DISCONTINUITY", 20 * 208, input);
        assertArrayEquals(frames(18), Cleaning.clean(join(frames(18), tagged)));
    }
}
