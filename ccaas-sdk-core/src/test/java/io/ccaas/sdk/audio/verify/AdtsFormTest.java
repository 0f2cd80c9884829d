package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdtsFormTest {

    /** AAC LC, 44.1 kHz, stereo. */
    private static byte[] frame(byte... block) {
        int length = 7 + block.length;
        return new Bytes()
                .u8(0xFF, 0xF1, 0x50, 0x80 | length >> 11, length >> 3, (length & 7) << 5 | 0x1F, 0xFC)
                .raw(block)
                .end();
    }

    /** A channel pair: no fill in front. */
    private static byte[] plain() {
        return frame((byte) 0x21, (byte) 0x10, (byte) 0x05);
    }

    private static byte[] file(byte[] second) {
        return new Bytes().raw(plain()).raw(second).end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.ADTS, "aac", 44_100, 2, 2048),
                Verifying.accepts(file(plain())).format());
    }

    @Test
    void everyByteOfASecondHeader_isGuarded() {
        Verifying.guards(file(plain()), 10, 17, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"11", "12", "13", "15", "16"})
    void plantedBits_areRefused(int at) {
        assertEquals(
                10,
                Verifying.refuses("PAYLOAD_ADTS_HEADER", Verifying.changed(file(plain()), at))
                        .offset());
    }

    @Test
    void headerWithCheckSum_isRefused() {
        byte[] payload = plain();
        payload[1] = (byte) 0xF0;
        Verifying.refuses("PAYLOAD_ADTS_HEADER", payload);
    }

    /** 110, count 2, then two bytes. */
    @Test
    void fillElement_holdsZeros() {
        Verifying.accepts(file(frame((byte) 0xC4, (byte) 0, (byte) 0, (byte) 0x42)));
        Verifying.refuses("PAYLOAD_AAC_FILL", file(frame((byte) 0xC4, (byte) 0, (byte) 2, (byte) 0x42)));
        Verifying.refuses("PAYLOAD_AAC_FILL", file(frame((byte) 0xC4, (byte) 0x20, (byte) 0, (byte) 0x42)));
    }

    /** 100, tag 0, aligned, count 1; then one byte. */
    @Test
    void dataElement_holdsZeros() {
        Verifying.accepts(file(frame((byte) 0x81, (byte) 1, (byte) 0, (byte) 0x21)));
        Verifying.refuses("PAYLOAD_AAC_FILL", file(frame((byte) 0x81, (byte) 1, (byte) 7, (byte) 0x21)));
    }

    @Test
    void cutFrame_isRefused() {
        Verifying.refuses("PAYLOAD_ENDS_EARLY", Verifying.cut(file(plain()), 1));
    }
}
