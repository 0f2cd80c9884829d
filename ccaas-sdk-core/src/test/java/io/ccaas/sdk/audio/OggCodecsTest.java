package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.FLAC_SAMPLES;
import static io.ccaas.sdk.audio.CodecBytes.flac;
import static io.ccaas.sdk.audio.CodecBytes.flacBlock;
import static io.ccaas.sdk.audio.CodecBytes.flacInfo;
import static io.ccaas.sdk.audio.CodecBytes.oggFlacHead;
import static io.ccaas.sdk.audio.CodecBytes.speex;
import static io.ccaas.sdk.audio.CodecBytes.speexHeader;
import static io.ccaas.sdk.audio.CodecBytes.vorbis;
import static io.ccaas.sdk.audio.CodecBytes.vorbisComment;
import static io.ccaas.sdk.audio.CodecBytes.vorbisIdentification;
import static io.ccaas.sdk.audio.CodecBytes.vorbisSetup;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.bits.BitWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in every place of the headers and packets of Vorbis, Speex and FLAC in Ogg. */
final class OggCodecsTest {

    private static final byte[] NUMBER = text("+33639980001");
    private static final int PLANT = 0x3363_9980;

    private static OggBytes vorbisAudio(OggBytes ogg, long base) {
        return ogg.page(0, base + 576, vorbis(false, 1), vorbis(true, 2))
                .page(0, base + 1600, vorbis(true, 3))
                .page(OggBytes.LAST, base + 2000, vorbis(true, 4));
    }

    private static byte[] vorbisClean() {
        OggBytes ogg = OggBytes.canonical().headers(vorbisIdentification(0), vorbisComment(), vorbisSetup(0));
        return ogg.page(0, 576, vorbis(false, 1), vorbis(true, 2))
                .page(OggBytes.LAST, 2000, vorbis(true, 3), vorbis(true, 4))
                .bytes();
    }

    @Test
    void vorbis_staysAsItIs() {
        Cleaning.assertCleans(vorbisClean(), vorbisClean());
        assertEquals(2000, Cleaning.report(vorbisClean()).format().frames());
    }

    @Test
    void vorbisHeaders_loseWhatNoDecoderNeeds() {
        byte[] comment = join(text("\3vorbis"), le(12, 4), NUMBER, le(1, 4), le(12, 4), NUMBER, le(1, 1), NUMBER);
        byte[] setup = join(vorbisSetup(0x99), NUMBER);
        byte[] identification = join(vorbisIdentification(PLANT), NUMBER);
        OggBytes ogg = OggBytes.of(PLANT).headers(identification, comment, setup);
        Cleaning.assertCleans(vorbisClean(), vorbisAudio(ogg, 0).bytes());
    }

    @Test
    void vorbisCommentAndSetupOnOnePage_areSeparated() {
        OggBytes ogg = OggBytes.of(PLANT).headers(vorbisIdentification(0)).page(0, 0, vorbisComment(), vorbisSetup(0));
        Cleaning.assertCleans(vorbisClean(), vorbisAudio(ogg, PLANT).bytes());
    }

    @Test
    void vorbisStartTrim_isKept() {
        OggBytes ogg = OggBytes.canonical().headers(vorbisIdentification(0), vorbisComment(), vorbisSetup(0));
        ogg.page(0, 500, vorbis(false, 1), vorbis(true, 2)).page(0, 1524, vorbis(true, 3));
        Cleaning.assertCleans(ogg.bytes(), ogg.bytes());
        assertEquals(1524, Cleaning.report(ogg.bytes()).format().frames());
    }

    private static byte[] speexCall(OggBytes ogg, long base, byte[]... packets) {
        return ogg.page(0, base + 160L * packets.length, packets).bytes();
    }

    private static OggBytes speexClean() {
        return OggBytes.canonical().headers(speexHeader(), new byte[8]);
    }

    @Test
    void speexHeaders_loseWhatNoDecoderNeeds() {
        byte[] header = join(speexHeader("+33639980001", PLANT, 2, PLANT), NUMBER);
        OggBytes ogg = OggBytes.of(PLANT).headers(header, NUMBER, NUMBER, join(NUMBER, NUMBER));
        Cleaning.assertCleans(
                speexClean().page(0, 160, speex(0, 0)).page(0, 320, speex(0, 0)).bytes(),
                speexCall(ogg, PLANT, speex(0, 0), speex(0, 0)));
    }

    @Test
    void speexMessageToTheUser_becomesZero() {
        Cleaning.assertCleans(
                speexCall(speexClean(), 0, speex(0, 7)), speexCall(speexClean(), 0, speex(0x3363_9980_0011L, 7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void speexInBandMessage_becomesZero(int id) {
        int bits = id < 2 ? 1 : id < 8 ? 4 : id < 10 ? 8 : id < 12 ? 16 : id < 14 ? 32 : 64;
        Cleaning.assertCleans(
                speexCall(speexClean(), 0, speexMessage(id, 0, bits)),
                speexCall(speexClean(), 0, speexMessage(id, -1, bits)));
    }

    private static byte[] speexMessage(int id, long value, int bits) {
        BitWriter out = new BitWriter().write(14, 5).write(id, 4).write(value, bits);
        return CodecBytes.terminated(out.write(1, 5).write(0x155, 38), 9 + bits + 43);
    }

    @Test
    void bytesBehindTheLastSpeexFrame_becomeFilling() {
        byte[] filling = new byte[NUMBER.length];
        java.util.Arrays.fill(filling, (byte) -1);
        Cleaning.assertCleans(
                speexCall(speexClean(), 0, join(speex(0, 0), filling)),
                speexCall(speexClean(), 0, join(speex(0, 0), NUMBER)));
    }

    private static byte[] flacClean() {
        byte[] comment = flacBlock(0x84, new byte[8]);
        OggBytes ogg = OggBytes.canonical().headers(oggFlacHead(1, flacInfo(FLAC_SAMPLES, 0, 0, 0)), comment);
        return ogg.page(0, FLAC_SAMPLES, flac(0))
                .page(OggBytes.LAST, 3 * FLAC_SAMPLES, flac(1), flac(2))
                .bytes();
    }

    private static byte[] flacAudio(OggBytes ogg, long base) {
        return ogg.page(0, base + 2 * FLAC_SAMPLES, flac(0), flac(1))
                .page(OggBytes.LAST, base + 3 * FLAC_SAMPLES, flac(2))
                .bytes();
    }

    @Test
    void flacPacketBehindAnEmptyOne_isRefused() {
        OggBytes ogg = OggBytes.canonical()
                .headers(oggFlacHead(1, flacInfo(FLAC_SAMPLES, 0, 0, 0)), flacBlock(0x84, new byte[8]));
        byte[] none = {};
        byte[] input = ogg.page(0, FLAC_SAMPLES, flac(0), none)
                .page(OggBytes.LAST, 2 * FLAC_SAMPLES, flac(1))
                .bytes();
        assertEquals("OGG_EMPTY_PACKET", Cleaning.refusal(input).code());
    }

    @Test
    void flacBlocks_areDroppedButTheParameters() {
        byte[] head = join(oggFlacHead(5, flacInfo(4096, 0x336399, 77, PLANT)), NUMBER);
        OggBytes ogg = OggBytes.of(PLANT)
                .headers(head, flacBlock(4, NUMBER), flacBlock(6, NUMBER), flacBlock(2, NUMBER), flacBlock(4, NUMBER));
        ogg.page(0, 0, flacBlock(0x81, NUMBER));
        Cleaning.assertCleans(flacClean(), flacAudio(ogg, PLANT));
        Cleaning.assertCleans(flacClean(), flacClean());
    }
}
