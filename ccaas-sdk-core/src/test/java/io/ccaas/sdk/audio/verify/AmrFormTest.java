package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmrFormTest {

    /** Mode 7 with 4 bits of padding, comfort noise with one, no data. */
    private static byte[] narrow() {
        Bytes out = new Bytes().text("#!AMR\n").u8(0x3C).samples(30).u8(0xF0);
        return out.u8(0x44).samples(4).u8(0xFE).u8(0x7C).end();
    }

    private static byte[] wide() {
        return new Bytes()
                .text("#!AMR-WB\n")
                .u8(0x04)
                .samples(16)
                .u8(0xF0)
                .u8(0x7C)
                .end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.AMR, "amr_nb", 8000, 1, 480),
                Verifying.accepts(narrow()).format());
        assertEquals(
                new AudioFormat(AudioContainer.AMR_WB, "amr_wb", 16_000, 1, 640),
                Verifying.accepts(wide()).format());
    }

    @Test
    void magicAndHeads_areGuarded() {
        Verifying.guards(narrow(), 0, 7, Set.of());
        Verifying.guards(wide(), 0, 10, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"5, PAYLOAD_AMR_MAGIC", "6, PAYLOAD_AMR_FRAME", "37, PAYLOAD_AMR_FRAME", "38, PAYLOAD_AMR_FRAME"})
    void plantedByte_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(narrow(), at));
    }

    @Test
    void payloadWithoutFrames_isRefused() {
        Verifying.refuses("PAYLOAD_NO_AUDIO", new Bytes().text("#!AMR\n").end());
    }

    @Test
    void cutFrame_isRefused() {
        Verifying.refuses("PAYLOAD_ENDS_EARLY", Verifying.cut(narrow(), 2));
    }
}
