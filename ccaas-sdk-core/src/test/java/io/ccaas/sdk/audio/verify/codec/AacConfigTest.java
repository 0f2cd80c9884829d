package io.ccaas.sdk.audio.verify.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AacConfigTest {

    private static AacConfig read(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return AacConfig.read(new Packet(bytes, 0, bytes.length, 7));
    }

    @Test
    void shortestForm_isDescribed() {
        assertEquals(new AacConfig(44_100, 2, false, 0, false), read("1210"));
    }

    /** A bit or a byte behind it; a free layout; a rate spelled out that has an index; a core coder; another object type. */
    @ParameterizedTest
    @ValueSource(strings = {"1211", "121000", "1200", "1780562210", "1212", "3a10"})
    void anyOtherForm_isRefused(String hex) {
        PayloadRefusedException e = assertThrows(PayloadRefusedException.class, () -> read(hex));
        assertEquals("PAYLOAD_AAC_CONFIG", e.code());
        assertEquals(7, e.offset());
    }
}
