package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Mp4FormTest {

    private static byte[] box(String type, byte[]... parts) {
        Bytes body = new Bytes();
        for (byte[] part : parts) {
            body.raw(part);
        }
        return new Bytes().be(4, 8 + body.size()).text(type).raw(body.end()).end();
    }

    private static Bytes numbers(long... fours) {
        Bytes out = new Bytes();
        for (long four : fours) {
            out.be(4, four);
        }
        return out;
    }

    private static Bytes matrix(Bytes out) {
        return out.be(4, 0x1_0000).zeros(12).be(4, 0x1_0000).zeros(12).be(4, 0x4000_0000L);
    }

    /** mu-law at 8 kHz: each byte is a sample of duration 1. */
    private static byte[] stbl(byte[] entry, int samples, long place) {
        return box(
                "stbl",
                box("stsd", numbers(0, 1).end(), entry),
                box("stts", numbers(0, 1, samples, 1).end()),
                box("stsc", numbers(0, 1, 1, samples, 1).end()),
                box("stco", numbers(0, 1, place).end()),
                box("stsz", numbers(0, 1, samples).end()));
    }

    private static byte[] moov(int samples, long place) {
        byte[] entry = box(
                "ulaw",
                new Bytes()
                        .zeros(6)
                        .be(2, 1)
                        .zeros(8)
                        .be(2, 1)
                        .be(2, 16)
                        .zeros(4)
                        .be(2, 8000)
                        .be(2, 0)
                        .end());
        Bytes mvhd = numbers(0, 0, 0, 8000, samples, 0x1_0000).be(2, 0x100).zeros(10);
        Bytes tkhd = numbers(3, 0, 0, 1, 0, samples).zeros(12).be(2, 0x100).zeros(2);
        byte[] dinf = box(
                "dinf", box("dref", numbers(0, 1).end(), box("url ", numbers(1).end())));
        byte[] minf = box("minf", box("smhd", numbers(0, 0).end()), dinf, stbl(entry, samples, place));
        byte[] mdia = box(
                "mdia",
                box(
                        "mdhd",
                        numbers(0, 0, 0, 8000, samples).be(2, 0x55C4).zeros(2).end()),
                box(
                        "hdlr",
                        numbers(0, 0)
                                .text("soun")
                                .zeros(12)
                                .text("SoundHandler\0")
                                .end()),
                minf);
        return box(
                "moov",
                box("mvhd", matrix(mvhd).zeros(24).be(4, 2).end()),
                box("trak", box("tkhd", matrix(tkhd).zeros(8).end()), mdia));
    }

    private static byte[] file() {
        byte[] ftyp = box(
                "ftyp", new Bytes().text("isom").be(4, 512).text("isomiso2mp41").end());
        int head = ftyp.length + moov(6, 0).length + 8;
        return new Bytes()
                .raw(ftyp)
                .raw(moov(6, head))
                .raw(box("mdat", new Bytes().samples(6).end()))
                .end();
    }

    private static int find(byte[] file, String type) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(type);
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.M4A, "pcm_mulaw", 8000, 1, 6),
                Verifying.accepts(file()).format());
    }

    @Test
    void everyByteOfTheHead_isGuarded() {
        Verifying.guards(file(), 0, file().length - 6, Set.of());
    }

    /** Behind the type of a box: times, language, name, vendor, the offset of the chunk, the size of the media. */
    @ParameterizedTest
    @CsvSource({
        "isom, 7, PAYLOAD_MP4_FIELD",
        "moov, 0, PAYLOAD_MP4_BOX",
        "mvhd, 8, PAYLOAD_MP4_FIELD",
        "mvhd, 23, PAYLOAD_MP4_DURATION",
        "mdhd, 25, PAYLOAD_MP4_FIELD",
        "hdlr, 28, PAYLOAD_MP4_FIELD",
        "ulaw, 0, PAYLOAD_MP4_ENTRY",
        "ulaw, 15, PAYLOAD_MP4_FIELD",
        "stts, 11, PAYLOAD_MP4_TABLE",
        "stco, 11, PAYLOAD_MP4_TABLE",
        "mdat, -1, PAYLOAD_MP4_TABLE"
    })
    void plantedByte_isRefused(String type, int behind, String code) {
        Verifying.refuses(code, Verifying.changed(file(), find(file(), type) + behind));
    }

    @Test
    void boxBehindTheMedia_isRefused() {
        Verifying.refuses(
                "PAYLOAD_TRAILING", new Bytes().raw(file()).raw(box("free")).end());
    }

    @Test
    void boxThatIsNotExpected_isRefused() {
        byte[] ftyp = box(
                "ftyp", new Bytes().text("isom").be(4, 512).text("isomiso2mp41").end());
        Verifying.refuses(
                "PAYLOAD_MP4_BOX", new Bytes().raw(ftyp).raw(box("free")).end());
    }
}
