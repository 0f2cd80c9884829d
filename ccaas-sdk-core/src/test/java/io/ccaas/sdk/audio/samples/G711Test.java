package io.ccaas.sdk.audio.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of ITU-T G.711, tables 1 and 2, scaled to 16 bits: ends of segments, both signs, silence. */
final class G711Test {

    @ParameterizedTest
    @CsvSource({
        "0x80, 32124",
        "0x00, -32124",
        "0x8F, 16764",
        "0x90, 15996",
        "0x9F, 8316",
        "0xA0, 7932",
        "0xBF, 1980",
        "0xC0, 1884",
        "0xDF, 396",
        "0xE0, 372",
        "0xEF, 132",
        "0xF0, 120",
        "0xFE, 8",
        "0xFF, 0",
        "0x7F, 0",
        "0x7E, -8"
    })
    void muLaw_isExpanded(String code, int value) {
        assertEquals(value, G711.fromMuLaw(Integer.decode(code).byteValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "0xD5, 8",
        "0x55, -8",
        "0xD4, 24",
        "0xAA, 32256",
        "0x2A, -32256",
        "0xA5, 16896",
        "0xBA, 16128",
        "0xB5, 8448",
        "0xDA, 248",
        "0xC5, 264",
        "0xCA, 504",
        "0xF5, 528",
        "0x75, -528"
    })
    void aLaw_isExpanded(String code, int value) {
        assertEquals(value, G711.fromALaw(Integer.decode(code).byteValue()));
    }
}
