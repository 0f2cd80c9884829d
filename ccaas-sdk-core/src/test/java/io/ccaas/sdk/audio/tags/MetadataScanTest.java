package io.ccaas.sdk.audio.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataScanTest {

    private static int find(String text) {
        byte[] bytes = Arrays.copyOf(new byte[5], 64);
        byte[] inside = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(inside, 0, bytes, 5, inside.length);
        return MetadataScan.find(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iXML\u0010'\u0000\u0000",
                "ANNO\u0000\u0000\u0000\u0007",
                "bext\u0000\u0000\u0000\u0000",
                "bext\u00ff\u00ff\u00ff\u00ff",
                "info\u0000\u0000\u0000\u0000\u0000\u0000\u0001\u0000",
                "ID3\u0003\u0000\u0000\u0000\u0000\u0001\u0000",
                "APETAGEX",
                "\u001f\u008b\b\u0000abcd\u0000\u0003",
                "\u001f\u008b\b\babcd\u0002\u00ff",
                "<?xml version"
            })
    void beginningOfMetadata_isFoundWhereItLies(String text) {
        assertEquals(5, find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iXML\u0010'\u0001\u0001",
                "ANNO\u00ff\u00ff\u0001\u00ff",
                "ID3\u0007\u0000\u0000\u0000\u0000\u0001\u0000",
                "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000",
                "ixml\u0010'\u0000\u0000",
                "\u001f\u008b\t\u0000abcd\u0000\u0003",
                "\u001f\u008b\b abcd\u0000\u0003",
                "\u001f\u008b\b\u0000abcd\u0001\u0003",
                "\u001f\u008b\b\u0000abcd\u0000\u000e"
            })
    void samplesThatOnlyResembleIt_areNone(String text) {
        assertEquals(-1, find(text));
    }

    @Test
    void tooFewBytes_areNone() {
        assertEquals(-1, MetadataScan.find("iXML\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 8));
    }
}
