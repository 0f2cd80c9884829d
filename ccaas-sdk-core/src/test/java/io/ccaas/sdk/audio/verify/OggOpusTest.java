package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OggOpusTest {

    private static final byte[] PACKET = OggBytes.opus();

    private static OggBytes headers() {
        return new OggBytes().opusHeaders();
    }

    private static byte[] file() {
        return headers().page(0, 960, PACKET).page(4, 2860, PACKET, PACKET).end();
    }

    private static byte[] with(byte[] packet) {
        return headers().page(0, 960, packet).end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.OGG, "opus", 48_000, 1, 2860 - 312),
                Verifying.accepts(file()).format());
    }

    @Test
    void everyByte_isGuarded() {
        Verifying.guards(file(), 0, file().length, Set.of());
    }

    @Test
    void chainedLinks_areAccepted() {
        byte[] two = headers()
                .page(4, 960, PACKET)
                .link()
                .opusHeaders()
                .page(4, 960, PACKET)
                .end();
        assertEquals(2 * (960 - 312), Verifying.accepts(two).format().frames());
    }

    @Test
    void linksOfTwoCodecs_areRefused() {
        byte[] head = OggBytes.opusHead();
        head[9] = 2;
        byte[] two = headers()
                .page(4, 960, PACKET)
                .link()
                .page(2, 0, head)
                .page(0, 0, OggBytes.opusTags())
                .page(4, 960, PACKET)
                .end();
        Verifying.refuses("PAYLOAD_OGG_CHAIN", two);
    }

    @Test
    void freeNumbersOfPages_areRefused() {
        Verifying.refuses(
                "PAYLOAD_OGG_NUMBER",
                new OggBytes().serial(7).opusHeaders().page(0, 960, PACKET).end());
        Verifying.refuses("PAYLOAD_OGG_PAGE", headers().page(8, 960, PACKET).end());
        Verifying.refuses("PAYLOAD_OGG_PAGE", headers().page(0, 960).end());
        Verifying.refuses("PAYLOAD_OGG_CRC", Verifying.changed(file(), 30));
    }

    @Test
    void positionsThatAreNotRebased_areRefused() {
        Verifying.refuses("PAYLOAD_OGG_GRANULE", headers().page(0, 961, PACKET).end());
        Verifying.refuses(
                "PAYLOAD_OGG_GRANULE",
                headers().page(0, 960, PACKET).page(4, 1919, PACKET, PACKET).end());
        Verifying.refuses("PAYLOAD_OGG_GRANULE", headers().page(0, 959, PACKET).end());
        Verifying.refuses(
                "PAYLOAD_OGG_GRANULE",
                headers().page(0, 960, PACKET).page(0, 49_920, PACKET).end());
        Verifying.refuses("PAYLOAD_OGG_GRANULE", headers().page(0, -1, PACKET).end());
    }

    @Test
    void pageWithRoomForMore_isRefused() {
        Verifying.refuses(
                "PAYLOAD_OGG_FULL",
                headers()
                        .page(0, 960, PACKET)
                        .page(0, 1920, PACKET)
                        .page(4, 2880, PACKET)
                        .end());
        Verifying.refuses(
                "PAYLOAD_OGG_FULL", headers().page(4, 1920, PACKET, PACKET).end());
    }

    @Test
    void flagsThatDoNotFit_areRefused() {
        Verifying.refuses("PAYLOAD_OGG_PACKETS", headers().page(1, 960, PACKET).end());
        Verifying.refuses(
                "PAYLOAD_OGG_NUMBER",
                headers().page(4, 960, PACKET).page(4, 1920, PACKET).end());
        Verifying.refuses("PAYLOAD_OGG_PACKETS", headers().end());
    }

    @Test
    void commentsAndTheirPadding_areRefused() {
        byte[] vendor = new Bytes().text("OpusTags").le(4, 1).text("x").le(4, 0).end();
        byte[] padded = new Bytes().raw(OggBytes.opusTags()).u8(0).end();
        for (byte[] tags : new byte[][] {vendor, padded}) {
            OggBytes out = new OggBytes().page(2, 0, OggBytes.opusHead()).page(0, 0, tags);
            Verifying.refuses("PAYLOAD_OGG_COMMENT", out.page(4, 960, PACKET).end());
        }
    }

    @Test
    void headerWithAFreeRate_isRefused() {
        byte[] head = OggBytes.opusHead();
        head[12] = 1;
        Verifying.refuses("PAYLOAD_OPUS_HEAD", new OggBytes().page(2, 0, head).end());
        byte[] longer = new Bytes().raw(OggBytes.opusHead()).u8(0).end();
        Verifying.refuses("PAYLOAD_OPUS_HEAD", new OggBytes().page(2, 0, longer).end());
    }

    @Test
    void headBeyondWhatEncodersWrite_isRefused() {
        for (int[] wrong : new int[][] {{11, 0x26}, {17, 0x19}, {17, 0xE7}}) {
            byte[] head = OggBytes.opusHead();
            head[wrong[0]] = (byte) wrong[1];
            Verifying.refuses(
                    "PAYLOAD_OPUS_HEAD", new OggBytes().page(2, 0, head).end());
        }
        byte[] table = new Bytes().raw(OggBytes.opusHead()).u8(1, 10, 1).end();
        table[18] = 1;
        Verifying.refuses("PAYLOAD_OPUS_HEAD", new OggBytes().page(2, 0, table).end());
    }

    @Test
    void unknownCodec_isRefused() {
        Verifying.refuses(
                "PAYLOAD_OGG_HEADERS",
                new OggBytes().page(2, 0, new Bytes().text("theora").end()).end());
    }

    /** Code 3, one frame, padding of 2. */
    @Test
    void paddingOfPackets_isZero() {
        Verifying.accepts(with(new Bytes().u8(0x0B, 0x41, 2).samples(9).zeros(2).end()));
        Verifying.refuses(
                "PAYLOAD_OPUS_PADDING",
                with(new Bytes().u8(0x0B, 0x41, 2).samples(9).u8(0, 1).end()));
    }

    @Test
    void packetsThatNoDecoderTakes_areRefused() {
        Verifying.refuses("PAYLOAD_OPUS_PACKET", with(new byte[0]));
        Verifying.refuses(
                "PAYLOAD_OPUS_PACKET", with(new Bytes().u8(0x09, 1, 2, 3).end()));
        Verifying.refuses(
                "PAYLOAD_OPUS_PACKET", with(new Bytes().u8(0x0A, 200, 1).end()));
        Verifying.refuses("PAYLOAD_OPUS_PACKET", with(new Bytes().u8(0x0B, 0).end()));
        Verifying.refuses(
                "PAYLOAD_OPUS_PACKET",
                with(new Bytes().u8(0x0B, 7, 1, 1, 1, 1, 1, 1, 1).end()));
    }
}
