package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.OPUS_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.opus;
import static io.ccaas.sdk.audio.CodecBytes.opusHead;
import static io.ccaas.sdk.audio.CodecBytes.opusTags;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioWarning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place of pages and of Opus headers: the output is what it is without the value, byte by byte. */
final class OggPlantedValuesTest {

    private static final int PLANT = 0x3363_9980;
    private static final byte[] NUMBER = text("+33639980001");
    private static final byte[] CLEAN =
            clean(OggBytes.canonical().headers(opusHead(), opusTags())).bytes();

    /** The first packet with sound ends its page; the others fill another. */
    private static OggBytes clean(OggBytes ogg) {
        return ogg.page(0, OPUS_SAMPLES, opus(1))
                .page(OggBytes.LAST, 4 * OPUS_SAMPLES - 100, opus(2), opus(3), opus(4));
    }

    /** Three pages of audio. */
    private static OggBytes audio(OggBytes ogg, long base) {
        return ogg.page(0, base + 2 * OPUS_SAMPLES, opus(1), opus(2))
                .page(0, base + 3 * OPUS_SAMPLES, opus(3))
                .page(OggBytes.LAST, base + 4 * OPUS_SAMPLES - 100, opus(4));
    }

    private static OggBytes headers() {
        return OggBytes.of(PLANT).headers(opusHead(), opusTags());
    }

    @Test
    void cleanStream_staysAsItIs() {
        Cleaning.assertCleans(CLEAN, CLEAN);
        assertEquals(0, Cleaning.report(CLEAN).droppedBytes());
        assertEquals(
                4 * OPUS_SAMPLES - 100 - 312, Cleaning.report(CLEAN).format().frames());
    }

    @Test
    void serialAndPageNumbers_areCountedAnew() {
        Cleaning.assertCleans(CLEAN, audio(headers(), 0).bytes());
        OggBytes numbered = OggBytes.of(1).countingFrom(PLANT).headers(opusHead(), opusTags());
        Cleaning.assertCleans(CLEAN, audio(numbered, 0).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 48_000, 0x3363_9980L, 1L << 62})
    void wallClockInPositions_isRemoved(long base) {
        Cleaning.assertCleans(CLEAN, audio(headers(), base).bytes());
    }

    @Test
    void positionsThatMissByALittle_areComputedAnew() {
        byte[] jitter = headers()
                .page(0, 2 * OPUS_SAMPLES - 40, opus(1), opus(2))
                .page(0, 3 * OPUS_SAMPLES + 47, opus(3))
                .page(OggBytes.LAST, 4 * OPUS_SAMPLES - 100, opus(4))
                .bytes();
        Cleaning.assertCleans(CLEAN, jitter);
    }

    @Test
    void positionOfHeaderPages_isZero() {
        OggBytes planted =
                OggBytes.of(1).page(OggBytes.FIRST, PLANT, opusHead()).page(0, PLANT, opusTags());
        Cleaning.assertCleans(CLEAN, audio(planted, 0).bytes());
    }

    @Test
    void pagesWithoutSegments_areDropped() {
        OggBytes nil = headers().page(0, PLANT).page(OggBytes.CONTINUED, PLANT);
        Cleaning.assertCleans(CLEAN, audio(nil, 0).bytes());
    }

    @Test
    void zerosBehindTheLastPage_areDropped() {
        Cleaning.assertCleans(CLEAN, join(CLEAN, new byte[100_000]));
    }

    @Test
    void skeleton_isDropped() {
        byte[] fishead = join(text("fishead\0"), NUMBER, new byte[50]);
        OggBytes ogg = OggBytes.of(7).headers(fishead).serial(PLANT).headers(opusHead());
        ogg.serial(7).page(0, 0, join(text("fisbone\0"), NUMBER)).serial(PLANT).page(0, 0, opusTags());
        ogg.serial(7).page(OggBytes.LAST, PLANT).serial(PLANT);
        byte[] input = audio(ogg, 0).bytes();
        Cleaning.assertCleans(CLEAN, input);
        assertEquals(3, Cleaning.report(input).dropped().get(0).count());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 15})
    void versionOfOpusHead_isOne(int version) {
        byte[] head = opusHead(version, 48_000, NUMBER);
        Cleaning.assertCleans(
                CLEAN, audio(OggBytes.of(1).headers(head, opusTags()), 0).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0x3363_9980L, 0xFFFF_FFFFL})
    void unusualInputRate_becomes48k(long rate) {
        byte[] head = opusHead(1, rate, new byte[0]);
        Cleaning.assertCleans(
                CLEAN, audio(OggBytes.of(1).headers(head, opusTags()), 0).bytes());
    }

    @Test
    void tagsOnManyPages_areDropped() {
        byte[] picture = CodecBytes.noise(300_000, 1);
        byte[] tags = join(text("OpusTags"), le(12, 4), NUMBER, le(1, 4), le(picture.length, 4), picture, NUMBER);
        OggBytes ogg = OggBytes.of(1).headers(opusHead());
        int whole = tags.length / 65_025;
        for (int i = 0; i <= whole; i++) {
            byte[] body = java.util.Arrays.copyOfRange(tags, i * 65_025, Math.min(tags.length, (i + 1) * 65_025));
            byte[] lacing = new byte[i < whole ? 255 : body.length / 255 + 1];
            java.util.Arrays.fill(lacing, (byte) 255);
            if (i == whole) {
                lacing[lacing.length - 1] = (byte) (body.length % 255);
            }
            ogg.rawPage(i == 0 ? 0 : OggBytes.CONTINUED, i < whole ? -1 : 0, lacing, body);
        }
        Cleaning.assertCleans(CLEAN, audio(ogg, 0).bytes());
    }

    @Test
    void opusPadding_becomesZero() {
        byte[] planted = oneCall(CodecBytes.opusPadded(NUMBER));
        Cleaning.assertCleans(oneCall(CodecBytes.opusPadded(new byte[NUMBER.length])), planted);
    }

    @Test
    void opusPaddingAcrossPages_becomesZero() {
        byte[] packet = CodecBytes.opusPadded(CodecBytes.noise(253, 9));
        byte[] blank = CodecBytes.opusPadded(new byte[253]);
        assertEquals(316, packet.length);
        Cleaning.assertCleans(oneCall(blank), onTwoPages(packet, OggBytes.of(PLANT)));
    }

    private static byte[] onTwoPages(byte[] packet, OggBytes ogg) {
        byte[] front = java.util.Arrays.copyOf(packet, 255);
        byte[] behind = java.util.Arrays.copyOfRange(packet, 255, packet.length);
        return ogg.headers(opusHead(), opusTags())
                .rawPage(0, -1, new byte[] {-1}, front)
                .rawPage(OggBytes.CONTINUED, 1920, new byte[] {(byte) behind.length}, behind)
                .bytes();
    }

    private static byte[] oneCall(byte[] packet) {
        return OggBytes.canonical()
                .headers(opusHead(), opusTags())
                .page(0, 1920, packet)
                .bytes();
    }

    @Test
    void positionOfAPageOnWhichNoPacketEnds_isNone() {
        byte[] packet = CodecBytes.opusPadded(new byte[253]);
        byte[] planted = onTwoPages(packet, OggBytes.canonical());
        int page = 28 + 19 + 28 + 16;
        planted[page + 6] = 99;
        byte[] signed = OggBytes.signed(java.util.Arrays.copyOfRange(planted, page, page + 28 + 255));
        System.arraycopy(signed, 0, planted, page, signed.length);
        Cleaning.assertCleans(oneCall(packet), planted);
    }

    @Test
    void chain_isCleanedLinkByLink() {
        OggBytes dirty = OggBytes.of(PLANT).headers(opusHead(3, 7, NUMBER), join(opusTags(), NUMBER));
        audio(dirty, PLANT).serial(99).headers(opusHead(), join(opusTags(), NUMBER));
        OggBytes clean = clean(OggBytes.canonical().headers(opusHead(), opusTags()));
        clean.serial(2).headers(opusHead(), opusTags());
        Cleaning.assertCleans(clean(clean).bytes(), audio(dirty, 5).bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {481, 48_001, 0x3363_9980L, 1L << 61})
    void gapInWhichNothingWasRecorded_isClosed(long gap) {
        byte[] planted = headers()
                .page(0, 2 * OPUS_SAMPLES, opus(1), opus(2))
                .page(0, 3 * OPUS_SAMPLES + gap, opus(3))
                .page(OggBytes.LAST, 4 * OPUS_SAMPLES + gap - 100, opus(4))
                .bytes();
        Cleaning.assertCleans(CLEAN, planted);
        assertEquals(
                gap > 48_000 ? List.of(AudioWarning.GAPS_CLOSED) : List.of(),
                Cleaning.report(planted).warnings());
    }

    @Test
    void stepBackInPositions_isNotFollowed() {
        byte[] clean = OggBytes.canonical()
                .headers(opusHead(), opusTags())
                .page(0, OPUS_SAMPLES, opus(1))
                .page(0, 4 * OPUS_SAMPLES, opus(2), opus(3), opus(4))
                .bytes();
        byte[] planted = headers()
                .page(0, 2 * OPUS_SAMPLES, opus(1), opus(2))
                .page(0, 33, opus(3))
                .page(0, 4 * OPUS_SAMPLES, opus(4))
                .bytes();
        Cleaning.assertCleans(clean, planted);
    }
}
