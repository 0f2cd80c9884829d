package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.OPUS_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.opus;
import static io.ccaas.sdk.audio.CodecBytes.opusHead;
import static io.ccaas.sdk.audio.CodecBytes.opusTags;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioWarning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One refusal of each kind, with the offset of what broke the rule. */
final class OggRefusalTest {

    private static final byte[] ONE_PAGE =
            headers().page(0, OPUS_SAMPLES, opus(1)).bytes();
    private static final int HEADERS = 28 + 19 + 28 + 16;

    private static OggBytes headers() {
        return OggBytes.canonical().headers(opusHead(), opusTags());
    }

    private static void assertRefused(String code, long offset, byte[] input) {
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals(code, e.code(), e.getMessage());
        assertEquals(offset, e.offset());
    }

    @Test
    void bytesBetweenPages_areRefused() {
        byte[] junk = text("+33639980001");
        assertRefused(
                "OGG_SYNC",
                HEADERS,
                headers().raw(junk).page(0, OPUS_SAMPLES, opus(1)).bytes());
        assertRefused("OGG_SYNC", ONE_PAGE.length, join(ONE_PAGE, new byte[40], junk));
        assertRefused("OGG_SYNC", ONE_PAGE.length, join(ONE_PAGE, new byte[70_000], junk));
        assertRefused("OGG_SYNC", ONE_PAGE.length, join(ONE_PAGE, text("T")));
        assertFalse(String.valueOf(Cleaning.refusal(join(ONE_PAGE, junk)).getMessage())
                .contains("336"));
    }

    @Test
    void wrongCheckSum_isRefused() {
        for (int at : List.of(HEADERS + 6, HEADERS + 22, ONE_PAGE.length - 1)) {
            byte[] input = ONE_PAGE.clone();
            input[at] ^= 1;
            assertRefused("OGG_CRC", HEADERS, input);
        }
    }

    @Test
    void otherVersionOrFlag_isRefused() {
        for (int at : List.of(4, 5)) {
            byte[] page = Arrays.copyOf(ONE_PAGE, 47);
            page[at] |= 8;
            assertRefused("OGG_PAGE", 0, join(OggBytes.signed(page), ONE_PAGE));
        }
    }

    @Test
    void cutOffPage_isLeftOutOrRefused() {
        byte[] two = headers()
                .page(0, OPUS_SAMPLES, opus(1))
                .page(0, 2 * OPUS_SAMPLES, opus(2))
                .bytes();
        for (int length = ONE_PAGE.length + 1; length < two.length; length++) {
            byte[] cut = Arrays.copyOf(two, length);
            assertLenientlyTaken(cut);
            assertRefused("OGG_TRUNCATED", ONE_PAGE.length, cut);
        }
    }

    private static void assertLenientlyTaken(byte[] input) {
        AudioCleaner lenient = AudioCleaner.standard().takingTruncatedInput();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                List.of(AudioWarning.TRUNCATED),
                lenient.clean(new ByteArrayInputStream(input), out).warnings());
        assertArrayEquals(ONE_PAGE, out.toByteArray());
    }

    @Test
    void packetWithoutEnd_isLeftOutOrRefused() {
        byte[] lacing = {(byte) opus(1).length, -1};
        byte[] open = headers()
                .rawPage(0, OPUS_SAMPLES, lacing, join(opus(1), new byte[255]))
                .rawPage(OggBytes.CONTINUED, -1, new byte[] {-1}, new byte[255])
                .bytes();
        assertLenientlyTaken(open);
        assertRefused("OGG_TRUNCATED", open.length, open);
    }

    @Test
    void headersWithoutEnd_areRefused() {
        assertRefused("OGG_TRUNCATED", 47, Arrays.copyOf(ONE_PAGE, 47));
        assertRefused("OGG_TRUNCATED", 47, Arrays.copyOf(ONE_PAGE, 60));
    }

    @Test
    void flagAgainstThePacket_isRefused() {
        byte[] lost = headers().page(OggBytes.CONTINUED, OPUS_SAMPLES, opus(1)).bytes();
        assertRefused("OGG_CONTINUED", HEADERS, lost);
        byte[] begun = headers()
                .rawPage(0, -1, new byte[] {-1}, new byte[255])
                .page(0, OPUS_SAMPLES, opus(1))
                .bytes();
        assertRefused("OGG_CONTINUED", HEADERS + 28 + 255, begun);
    }

    @Test
    void otherStreams_areRefused() {
        byte[] theora = OggBytes.of(9).headers(text("\u0080theora......")).bytes();
        assertRefused("OGG_OTHER_STREAM", 0, join(theora, ONE_PAGE));
        assertRefused("OGG_OTHER_STREAM", HEADERS, join(headers().bytes(), theora));
        assertRefused(
                "OGG_OTHER_STREAM",
                HEADERS,
                headers().serial(5).page(0, 0, opus(1)).bytes());
        assertRefused(
                "OGG_OTHER_STREAM",
                47,
                OggBytes.of(1).headers(opusHead()).serial(2).headers(opusHead()).bytes());
        assertRefused(
                "OGG_OTHER_STREAM",
                0,
                OggBytes.of(1).headers(text("fLaC"), opusTags()).bytes());
        byte[] skeleton = text("fishead\0............");
        assertRefused(
                "OGG_OTHER_STREAM",
                48,
                OggBytes.of(1).headers(skeleton).serial(2).headers(skeleton).bytes());
        assertRefused(
                "OGG_OTHER_STREAM",
                ONE_PAGE.length,
                join(ONE_PAGE, OggBytes.of(2).headers(skeleton).bytes()));
    }

    @Test
    void pageBehindTheLast_isRefused() {
        byte[] ended = headers().page(OggBytes.LAST, OPUS_SAMPLES, opus(1)).bytes();
        byte[] more = OggBytes.of(1).page(0, 2 * OPUS_SAMPLES, opus(1)).bytes();
        assertRefused("OGG_AFTER_EOS", ended.length, join(ended, more));
    }

    @Test
    void linksOfDifferentKind_areRefused() {
        byte[] ended = headers().page(OggBytes.LAST, OPUS_SAMPLES, opus(1)).bytes();
        byte[] mono = opusHead();
        mono[9] = 1;
        byte[] other = OggBytes.of(2).headers(mono, opusTags()).bytes();
        assertRefused("OGG_LINKS_DIFFER", ended.length, join(ended, other));
        byte[] speex = OggBytes.of(2).headers(CodecBytes.speexHeader()).bytes();
        assertRefused("OGG_LINKS_DIFFER", ended.length, join(ended, speex));
    }

    @Test
    void headersAndAudioOnOnePage_areRefused() {
        assertRefused(
                "OGG_HEADER_PAGE",
                0,
                OggBytes.of(1).page(OggBytes.FIRST, 0, opusHead(), opusTags()).bytes());
        assertRefused(
                "OGG_HEADER_PAGE",
                47,
                OggBytes.of(1)
                        .headers(opusHead())
                        .page(0, 0, opusTags(), opus(1))
                        .bytes());
        assertRefused(
                "OGG_HEADER_PAGE", 0, OggBytes.of(1).page(3, 0, opusHead()).bytes());
    }

    @Test
    void wrongHeaderPacket_isRefused() {
        assertRefused(
                "OGG_HEADER", 75, OggBytes.of(1).headers(opusHead(), opus(1)).bytes());
        byte[] flac = CodecBytes.oggFlacHead(0, CodecBytes.flacInfo(192, 0, 0, 0));
        assertRefused(
                "OGG_HEADER",
                107,
                OggBytes.of(1).headers(flac, CodecBytes.flac(0)).bytes());
        byte[] vorbis = CodecBytes.vorbisIdentification(0);
        assertRefused(
                "OGG_HEADER",
                86,
                OggBytes.of(1).headers(vorbis, CodecBytes.vorbisSetup(0)).bytes());
    }

    @Test
    void endlessHeader_isRefused() {
        OggBytes ogg = OggBytes.of(1).headers(opusHead());
        byte[] lacing = new byte[255];
        Arrays.fill(lacing, (byte) 255);
        byte[] body = new byte[65_025];
        System.arraycopy(opusTags(), 0, body, 0, 8);
        for (int i = 0; i < 260; i++) {
            ogg.rawPage(i == 0 ? 0 : OggBytes.CONTINUED, -1, lacing, body);
        }
        assertRefused("OGG_HEADER_TOO_LARGE", 47 + 27 + 255, ogg.bytes());
    }

    @Test
    void endlessPacket_isRefused() {
        OggBytes ogg = headers();
        byte[] lacing = new byte[255];
        Arrays.fill(lacing, (byte) 255);
        for (int i = 0; i < 3; i++) {
            ogg.rawPage(i == 0 ? 0 : OggBytes.CONTINUED, -1, lacing, new byte[65_025]);
        }
        assertRefused("OGG_PACKET_TOO_LARGE", HEADERS + 27 + 255, ogg.bytes());
    }

    @Test
    void tooManyPagesWithoutContent_areRefused() {
        OggBytes ogg = headers();
        for (int i = 0; i <= 10_000; i++) {
            ogg.page(0, -1);
        }
        assertRefused("OGG_TOO_MANY_PAGES", HEADERS + 10_000 * 27, ogg.bytes());
    }

    @Test
    void positionsThatCannotBe_areRefused() {
        long at = HEADERS + 28;
        assertRefused("OGG_GRANULE", at, headers().page(0, -1, opus(1)).bytes());
        assertRefused("OGG_GRANULE", at, headers().page(0, 300, opus(1)).bytes());
        long second = at + opus(1).length + 28;
        byte[] all = headers()
                .page(0, 960, opus(1))
                .page(OggBytes.LAST, 959, opus(1))
                .bytes();
        assertRefused("OGG_GRANULE", second, all);
    }

    @Test
    void streamWithoutAudio_isRefused() {
        assertRefused("EMPTY_AUDIO", HEADERS, headers().bytes());
        assertRefused("OGG_TRUNCATED", 0, text("OggS"));
    }
}
