package io.ccaas.sdk.credentials.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data types of RFC 4251 section 5, as keys and agents write them. */
class SshReaderTest {

    private static SshReader reader(String hex) {
        return new SshReader(HexFormat.of().parseHex(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void numbers_haveTheirBytesInOrder() throws IOException {
        SshReader reader = reader("7fffffff" + "ffffffff" + "ff" + "00000002" + "6162" + "0102");

        assertEquals(Integer.MAX_VALUE, reader.uint32());
        assertEquals(-1, reader.word());
        assertEquals(255, reader.octet());
        assertEquals("ab", reader.name());
        assertArrayEquals(new byte[] {1, 2}, reader.rest());
    }

    @Test
    void zero_isANumberToo() throws IOException {
        assertEquals(0, reader("00000000").uint32());
        assertEquals(0, reader("00").octet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "80000000", "ffffffff"})
    void lengthThatIsNone_isRefused(String hex) {
        assertThrows(IOException.class, () -> reader(hex).uint32());
    }

    @Test
    void whatEndsEarly_isRefused() {
        assertThrows(IOException.class, () -> reader("").octet());
        assertThrows(IOException.class, () -> reader("000000").word());
        assertThrows(IOException.class, () -> reader("0000000361").string());
    }

    @Test
    void whatGoesOn_isRefused() throws IOException {
        reader("").requireEnd();
        assertThrows(IOException.class, () -> reader("00").requireEnd());
    }

    /** An mpint: the sign bit of its first byte counts, so a positive one may begin with a zero. */
    @ParameterizedTest
    @CsvSource({
        "0000000101, 00000001",
        "0000000400ffffff, 00ffffff",
        "000000047fffffff, 7fffffff",
        "0000000500ffffffff, ffffffff",
        "00000000, 00000000",
        "0000000100, 00000000"
    })
    void positiveNumber_isFilledUpFromTheLeft(String hex, String padded) throws IOException {
        assertArrayEquals(bytes(padded), reader(hex).positive(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000180", "00000004ffffffff", "000000050100000000", "0000000600ffffffffff"})
    void numberThatIsNegativeOrTooLong_isRefused(String hex) {
        assertThrows(IOException.class, () -> reader(hex).positive(4));
    }

    @Test
    void whatIsWritten_isReadAgain() throws IOException {
        byte[] written = new SshWriter()
                .octet(200)
                .uint32(0x01020384)
                .string(new byte[] {9, 8})
                .bytes();
        SshReader reader = new SshReader(written);

        assertEquals(200, reader.octet());
        assertEquals(0x01020384, reader.uint32());
        assertArrayEquals(new byte[] {9, 8}, reader.string());
        reader.requireEnd();
    }
}
