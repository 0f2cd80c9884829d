package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "53, PAYLOAD_FLAC_CRC",
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
        Verifying.refuses("PAYLOAD_FLAC_CRC", new Bytes().raw(FILE).text("TAG").end());
    }

    /** Without decoding, two frames whose numbers do not follow look like one: the sum of samples tells. */
    @Test
    void frameThatIsLeftOut_isRefused() {
        Bytes gap = new Bytes().text("fLaC").be(4, 0x8000_0022L).raw(FlacBytes.info(2 * FlacBytes.BLOCK));
        gap.raw(FlacBytes.frame(0, 1)).raw(FlacBytes.frame(2, 1));
        Verifying.refuses("PAYLOAD_FLAC_FRAME", gap.end());
    }

    @Test
    void frameWithoutEnd_isRefused() {
        byte[] endless = new Bytes().raw(FILE).zeros(9 << 20).end();
        Verifying.refuses("PAYLOAD_FLAC_LARGE", endless);
    }
}
