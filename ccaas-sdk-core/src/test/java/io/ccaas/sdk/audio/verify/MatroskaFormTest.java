package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MatroskaFormTest {

    private static byte[] element(long id, byte... body) {
        Bytes out = new Bytes();
        int bytes = (71 - Long.numberOfLeadingZeros(id)) / 8;
        out.be(bytes, id);
        return (body.length < 127 ? out.be(1, 0x80 | body.length) : out.be(2, 0x4000 | body.length))
                .raw(body)
                .end();
    }

    private static byte[] join(byte[]... parts) {
        Bytes out = new Bytes();
        for (byte[] part : parts) {
            out.raw(part);
        }
        return out.end();
    }

    private static byte[] number(long id, int bytes, long value) {
        return element(id, new Bytes().be(bytes, value).end());
    }

    private static byte[] text(long id, String text) {
        return element(id, new Bytes().text(text).end());
    }

    private static byte[] header() {
        return element(
                0x1A45DFA3L,
                join(
                        number(0x4286, 1, 1),
                        number(0x42F7, 1, 1),
                        number(0x42F2, 1, 4),
                        number(0x42F3, 1, 8),
                        text(0x4282, "webm"),
                        number(0x4287, 1, 4),
                        number(0x4285, 1, 2)));
    }

    private static byte[] track() {
        byte[] audio = element(0xE1, join(number(0xB5, 8, Double.doubleToLongBits(48_000)), number(0x9F, 1, 1)));
        return element(
                0xAE,
                join(
                        number(0xD7, 1, 1),
                        number(0x73C5, 1, 1),
                        number(0x83, 1, 2),
                        text(0x22B59C, "und"),
                        text(0x86, "A_OPUS"),
                        element(0x63A2, OggBytes.opusHead()),
                        number(0x56AA, 3, 6_500_000),
                        number(0x56BB, 4, 80_000_000),
                        audio));
    }

    /** Three packets, of which the last drops 312 samples. */
    private static byte[] cluster(int time) {
        return cluster(time, 20);
    }

    private static byte[] cluster(int time, int second) {
        byte[] group = element(0xA0, join(element(0xA1, block(40, 0)), number(0x75A2, 3, 6_500_000)));
        byte[] alone = join(element(0xA3, block(0, 0x80)), element(0xA3, block(second, 0x80)));
        return element(0x1F43B675L, join(number(0xE7, 1, time), alone, group));
    }

    private static byte[] block(int time, int flags) {
        return new Bytes().u8(0x81, 0, time, flags).raw(OggBytes.opus()).end();
    }

    private static byte[] file(byte[] cluster) {
        byte[] info = element(0x1549A966L, join(number(0x2AD7B1, 3, 1_000_000), text(0x4D80, ""), text(0x5741, "")));
        byte[] body = join(info, element(0x1654AE6BL, track()), cluster);
        return new Bytes()
                .raw(header())
                .be(4, 0x18538067L)
                .u8(1)
                .be(7, body.length)
                .raw(body)
                .end();
    }

    private static byte[] file() {
        return file(cluster(0));
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.WEBM, "opus", 48_000, 1, 3 * 480 * 2 - 2 * 312),
                Verifying.accepts(file()).format());
    }

    /** But for the pre-skip and the gain in the Opus header. */
    @Test
    void everyByteOfTheHead_isGuarded() {
        byte[] file = file();
        int opus = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("OpusHead");
        int clusters = file.length - cluster(0).length;
        Verifying.guards(file, 0, clusters, Set.of(opus + 10, opus + 11, opus + 16, opus + 17));
    }

    @ParameterizedTest
    @CsvSource({
        "8, PAYLOAD_MKV_CONSTANT",
        "4, PAYLOAD_MKV_ELEMENT",
        "-90, PAYLOAD_MKV_CLUSTER",
        "-87, PAYLOAD_MKV_BLOCK",
        "-1, PAYLOAD_MKV_BLOCK"
    })
    void plantedByte_isRefused(int at, String code) {
        byte[] file = file();
        Verifying.refuses(code, Verifying.changed(file, at < 0 ? file.length + at : at));
    }

    @Test
    void codecThatIsNotListed_isRefused() {
        byte[] file = file();
        int codec = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("A_OPUS");
        file[codec] = 'B';
        Verifying.refuses("PAYLOAD_MKV_ELEMENT", file);
    }

    @Test
    void clustersThatCouldBeOne_areRefused() {
        Verifying.refuses("PAYLOAD_MKV_CLUSTER", file(join(cluster(0), cluster(40))));
        Verifying.refuses("PAYLOAD_MKV_CLUSTER", file(cluster(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 21, 39, 40})
    void timeThatDoesNotFollow_isRefused(int millis) {
        Verifying.refuses("PAYLOAD_MKV_CLUSTER", file(cluster(0, millis)));
    }

    @Test
    void blockBehindTheEnd_isRefused() {
        byte[] ended = element(0xA0, join(element(0xA1, block(0, 0)), number(0x75A2, 3, 6_500_000)));
        byte[] more = join(ended, element(0xA3, block(20, 0x80)));
        Verifying.refuses("PAYLOAD_MKV_CLUSTER", file(element(0x1F43B675L, join(number(0xE7, 1, 0), more))));
        byte[] tooMuch = element(0xA0, join(element(0xA1, block(0, 0)), number(0x75A2, 4, 26_500_000)));
        Verifying.refuses("PAYLOAD_MKV_BLOCK", file(element(0x1F43B675L, join(number(0xE7, 1, 0), tooMuch))));
    }

    @Test
    void lacedBlock_isRefused() {
        byte[] laced = new Bytes()
                .u8(0x81, 0, 0, 0x84, 1)
                .raw(OggBytes.opus())
                .raw(OggBytes.opus())
                .end();
        byte[] cluster = element(0x1F43B675L, join(number(0xE7, 1, 0), element(0xA3, laced)));
        Verifying.refuses("PAYLOAD_MKV_BLOCK", file(cluster));
    }

    @Test
    void delayThatIsNotThePreSkip_isRefused() {
        byte[] file = file();
        int delay = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("V\u00AA");
        Verifying.refuses("PAYLOAD_MKV_TRACK", Verifying.changed(file, delay + 5));
    }

    @Test
    void elementBehindTheSegment_isRefused() {
        Verifying.refuses("PAYLOAD_TRAILING", join(file(), element(0xEC, (byte) 0)));
        Verifying.refuses("PAYLOAD_MKV_ELEMENT", file(join(cluster(0), element(0xEC, (byte) 0))));
    }
}
