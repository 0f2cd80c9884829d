package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return frame((byte) 0x21, (byte) 0x10, (byte) 0x04, (byte) 0x60);
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
        Verifying.guards(file(plain()), 11, 18, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"12", "13", "14", "16", "17"})
    void plantedBits_areRefused(int at) {
        assertEquals(
                11,
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
        Verifying.accepts(file(frame((byte) 0xC4, (byte) 0, (byte) 0, (byte) 0x42, (byte) 0, (byte) 0, (byte) 0)));
        Verifying.refuses(
                "PAYLOAD_AAC_FILL",
                file(frame((byte) 0xC4, (byte) 0, (byte) 2, (byte) 0x42, (byte) 0, (byte) 0, (byte) 0)));
        Verifying.refuses(
                "PAYLOAD_AAC_FILL",
                file(frame((byte) 0xC4, (byte) 0x20, (byte) 0, (byte) 0x42, (byte) 0, (byte) 0, (byte) 0)));
    }

    /** 100, tag 0, aligned, count 1; then one byte. */
    @Test
    void dataElement_holdsZeros() {
        Verifying.accepts(file(frame((byte) 0x81, (byte) 1, (byte) 0, (byte) 0x21, (byte) 0, (byte) 0, (byte) 0)));
        Verifying.refuses(
                "PAYLOAD_AAC_FILL",
                file(frame((byte) 0x81, (byte) 1, (byte) 7, (byte) 0x21, (byte) 0, (byte) 0, (byte) 0)));
    }

    /** 110, count 3, and the type of SBR, which in front of the sound belongs to none; likewise dynamic range. */
    @ParameterizedTest
    @ValueSource(ints = {0xB0, 0xD0, 0xE0})
    void extensionInFrontOfTheSound_isRefused(int type) {
        byte[] frame = new Bytes()
                .u8(0xC6 | type >> 7, (type << 1) & 0xFF, 0, 0, 0x42, 0, 0, 0)
                .end();
        Verifying.refuses("PAYLOAD_AAC_FILL", file(frame(frame)));
    }

    @Test
    void layoutInTheFrame_isRefused() {
        Verifying.refuses("PAYLOAD_AAC_LAYOUT", file(frame((byte) 0xA0, (byte) 0, (byte) 0, (byte) 0)));
    }

    /** Text; a first element of another kind; a reserved bit; bands without sections; a reserved book. */
    @ParameterizedTest
    @ValueSource(strings = {"+33639980001", "caller", "Agent 4711 called"})
    void textInsteadOfSound_isRefused(String text) {
        Verifying.refuses("PAYLOAD_AAC_SOUND", file(frame(new Bytes().text(text).end())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000000000",
                "0001000000",
                "00001a0000",
                "000000b020",
                "0000008440",
                "0000008000",
                "211006",
                "000000400000"
            })
    void numbersThatDoNotFit_areRefused(String block) {
        Verifying.refuses("PAYLOAD_AAC_SOUND", file(frame(HexFormat.of().parseHex(block))));
    }

    @Test
    void cutFrame_isRefused() {
        Verifying.refuses("PAYLOAD_ENDS_EARLY", Verifying.cut(file(plain()), 1));
    }
}
