package io.ccaas.sdk.credentials.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definite lengths of one, two and three bytes (X.690 section 8.1.3), which is all that keys need. */
class DerTest {

    @ParameterizedTest
    @CsvSource({"0, 0400", "1, 0401", "127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65535, 0482ffff"})
    void length_isWrittenInItsShortestFormAndReadAgain(int length, String beginning) throws IOException {
        byte[] content = new byte[length];
        byte[] written = Der.wrap(0x04, content);

        assertEquals(beginning, HexFormat.of().formatHex(written, 0, beginning.length() / 2));
        assertEquals(beginning.length() / 2 + length, written.length);
        assertArrayEquals(content, new Der(written).next(0x04).content());
    }

    @Test
    void parts_areJoined() throws IOException {
        Der sequence =
                new Der(Der.wrap(0x30, Der.wrap(0x02, new byte[] {5}), Der.wrap(0x04, new byte[] {6, 7}))).next(0x30);

        assertTrue(sequence.startsWith(0x02));
        assertFalse(sequence.startsWith(0x04));
        assertArrayEquals(new byte[] {5}, sequence.next(0x02).content());
        assertArrayEquals(new byte[] {6, 7}, sequence.next(0x04).content());
        assertFalse(sequence.startsWith(0x04));
        assertArrayEquals(new byte[0], sequence.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "05",
                "0500",
                "04",
                "0401",
                "0481",
                "048101",
                "0482",
                "048201",
                "04820100",
                "04840000000100",
                "0480"
            })
    void whatIsCutOffOrOfAnotherForm_isRefused(String hex) {
        assertThrows(IOException.class, () -> new Der(HexFormat.of().parseHex(hex)).next(0x04));
    }
}
