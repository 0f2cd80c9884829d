package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FlacFormTest {

    private static final byte[] FILE = FlacBytes.file(3);

    @Test
    void canonicalPayload_isDescribed() {
        AudioFormat format = Verifying.accepts(FILE).format();
        assertEquals(new AudioFormat(AudioContainer.FLAC, "flac", 8000, 1, 576), format);
    }

    @Test
    void everyByte_isGuarded() {
        Verifying.guards(FILE, 0, FILE.length, Set.of(9, 10, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "4, PAYLOAD_FLAC_BLOCKS",
        "12, PAYLOAD_FLAC_INFO",
        "26, PAYLOAD_FLAC_INFO",
        "46, PAYLOAD_FLAC_FRAME",
        "51, PAYLOAD_FLAC_CRC",
        "71, PAYLOAD_FLAC_CRC"
    })
    void plantedByte_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(FILE, at));
    }

    @Test
    void totalThatIsNotTheSum_isRefused() {
        Verifying.refuses("PAYLOAD_FLAC_FRAME", Verifying.changed(FILE, 25));
    }

    @Test
    void bytesBehindTheLastFrame_areRefused() {
        Verifying.refuses(
                "PAYLOAD_FLAC_FRAME", new Bytes().raw(FILE).text("TAG").end());
    }

    @Test
    void frameThatIsLeftOut_isRefused() {
        Bytes gap = new Bytes().text("fLaC").be(4, 0x8000_0022L).raw(FlacBytes.info(2 * FlacBytes.BLOCK));
        gap.raw(FlacBytes.frame(0, 1)).raw(FlacBytes.frame(2, 1));
        Verifying.refuses("PAYLOAD_FLAC_FRAME", gap.end());
    }

    private static byte[] single(byte[] subframe) {
        Bytes head = new Bytes().text("fLaC").be(4, 0x8000_0022L).raw(FlacBytes.info(FlacBytes.BLOCK));
        return head.raw(FlacBytes.frame(0, subframe)).end();
    }

    @Test
    void frameWithoutEnd_isRefused() {
        byte[] endless = new byte[9 << 20];
        endless[0] = 8 << 1;
        Verifying.refuses("PAYLOAD_FLAC_LARGE", single(endless));
    }

    @Test
    void textBetweenCodesAndCheckSum_isRefused() {
        Verifying.accepts(single(new byte[] {0, 0x12}));
        Verifying.refuses(
                "PAYLOAD_FLAC_CRC",
                single(new Bytes().u8(0, 0x12).text("+33639980001").end()));
    }

    /** Wasted bits that leave none; reserved type; method, partitions, precision and shift that cannot be. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0301", "0400", "1080000000", "1020000000", "40000f8000", "4000380000", "80000000", "01001000"})
    void codesThatNoEncoderWrites_areRefused(String subframe) {
        byte[] start = HexFormat.of().parseHex(subframe);
        Verifying.refuses("PAYLOAD_FLAC_FRAME", single(Arrays.copyOf(start, 400)));
    }
}
