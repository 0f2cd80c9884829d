package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MpegFormTest {

    private static final int MOST_TRIM = 2880 << 12 | 4032;

    private static byte[] three() {
        return new Bytes()
                .raw(MpegBytes.frame(10))
                .raw(MpegBytes.frame(83))
                .raw(MpegBytes.frame(10))
                .end();
    }

    private static byte[] withInfo(byte[] info) {
        return new Bytes().raw(info).raw(three()).end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        AudioFormat format = new AudioFormat(AudioContainer.MP3, "mp3", 44_100, 1, 3 * 1152);
        assertEquals(format, Verifying.accepts(three()).format());
        assertEquals(
                format,
                Verifying.accepts(withInfo(MpegBytes.info(3, MOST_TRIM))).format());
    }

    @Test
    void everyByteOfTheInfoFrame_isGuarded() {
        Verifying.guards(withInfo(MpegBytes.info(3, MOST_TRIM)), 0, 208, Set.of());
    }

    /** Private, copyright, original bits, the way of joining stereo; private bits; unused main data. */
    @ParameterizedTest
    @CsvSource({
        "106, 0x01, PAYLOAD_MP3_HEADER",
        "107, 0x08, PAYLOAD_MP3_HEADER",
        "107, 0x04, PAYLOAD_MP3_HEADER",
        "107, 0x20, PAYLOAD_MP3_HEADER",
        "107, 0x02, PAYLOAD_MP3_HEADER",
        "105, 0x08, PAYLOAD_MP3_HEADER",
        "109, 0x10, PAYLOAD_MP3_PRIVATE",
        "35, 0x01, PAYLOAD_MP3_ANCILLARY",
        "103, 0x41, PAYLOAD_MP3_ANCILLARY",
        "311, 0x41, PAYLOAD_MP3_ANCILLARY"
    })
    void plantedBits_areRefused(int at, int bits, String code) {
        byte[] payload = three();
        payload[at] ^= (byte) bits;
        Verifying.refuses(code, payload);
    }

    @Test
    void checkSum_isChecked() {
        byte[] payload = new Bytes()
                .raw(MpegBytes.protectedFrame(5))
                .raw(MpegBytes.protectedFrame(5))
                .end();
        Verifying.accepts(payload);
        Verifying.refuses("PAYLOAD_MP3_CRC", Verifying.changed(payload, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "5, PAYLOAD_MP3_INFO",
        "32, PAYLOAD_MP3_COUNT",
        "36, PAYLOAD_MP3_COUNT",
        "43, PAYLOAD_MP3_INFO",
        "60, PAYLOAD_MP3_INFO",
        "72, PAYLOAD_MP3_INFO",
        "207, PAYLOAD_MP3_INFO"
    })
    void plantedByteInTheInfoFrame_isRefused(int at, String code) {
        byte[] payload = withInfo(MpegBytes.info(3, 0));
        payload[at] ^= 1;
        Verifying.refuses(code, payload);
    }

    @Test
    void trimBeyondWhatEncodersWrite_isRefused() {
        Verifying.refuses("PAYLOAD_MP3_INFO", withInfo(MpegBytes.info(3, 2881 << 12)));
        Verifying.refuses("PAYLOAD_MP3_INFO", withInfo(MpegBytes.info(3, 4033)));
    }

    @Test
    void bytesBetweenOrBehindFrames_areRefused() {
        Verifying.refuses(
                "PAYLOAD_MP3_HEADER",
                new Bytes().raw(three()).text("TAG").zeros(125).end());
        Verifying.refuses("PAYLOAD_ENDS_EARLY", Verifying.cut(three(), 1));
    }

    @Test
    void singleFrame_isRefused() {
        Verifying.refuses("PAYLOAD_NO_AUDIO", MpegBytes.frame(10));
    }
}
