package io.ccaas.sdk.tls.der;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DerElementTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** OCTET STRING of zeros, with these bytes for its length. */
    private static byte[] octets(String lengthBytes, int length) {
        byte[] header = hex("04" + lengthBytes);
        return Arrays.copyOf(header, header.length + length);
    }

    @Test
    void elementsOneAfterTheOther_areReadInOrder() throws MalformedDerException {
        List<DerElement> found = DerElement.all(hex("0500" + "040101" + "a003020107"));
        assertEquals(
                List.of(0x05, 0x04, 0xa0), found.stream().map(DerElement::tag).toList());
        assertArrayEquals(hex("01"), found.get(1).content());
        assertArrayEquals(hex("040101"), found.get(1).encoded());
        assertArrayEquals(hex("07"), found.get(2).part(0, DerElement.INTEGER).content());
        assertEquals(List.of(), DerElement.all(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"7f, 127", "8180, 128", "81ff, 255", "820100, 256", "83010000, 65536"})
    void lengthInItsShortestForm_isRead(String lengthBytes, int length) throws MalformedDerException {
        DerElement read = DerElement.only(octets(lengthBytes, length), DerElement.OCTETS);
        assertEquals(length, read.content().length);
        assertEquals(length + 1 + lengthBytes.length() / 2, read.encoded().length);
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "817f, 127", "820080, 128", "83000100, 256", "8400010000, 65536", "8401000000, 0"})
    void lengthInAnotherForm_isRefused(String lengthBytes, int length) {
        assertThrows(MalformedDerException.class, () -> DerElement.all(octets(lengthBytes, length)));
    }

    /** The first ends in its header, the next in its length, then in its content; then elements behind others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"30", "0482", "048201", "04030102", "050004", "05000402ff", "0401000402ff", "1f0100", "ff0100"})
    void elementThatIsCutOrHasALongTag_isRefused(String digits) {
        assertThrows(MalformedDerException.class, () -> DerElement.all(hex(digits)));
    }

    @Test
    void onlyOneElementOfTheTag_isOne() throws MalformedDerException {
        assertEquals(2, DerElement.only(hex("020105"), DerElement.INTEGER).tag());
        assertThrows(MalformedDerException.class, () -> DerElement.only(hex("020105"), DerElement.OCTETS));
        assertThrows(MalformedDerException.class, () -> DerElement.only(hex("020105020105"), DerElement.INTEGER));
        assertThrows(MalformedDerException.class, () -> DerElement.only(new byte[0], DerElement.INTEGER));
    }

    @Test
    void part_isTheOneOfThePlaceAndTag() throws MalformedDerException {
        DerElement two = DerElement.only(hex("3006" + "020101" + "040102"), DerElement.SEQUENCE);
        assertArrayEquals(hex("02"), two.part(1, DerElement.OCTETS).content());
        assertThrows(MalformedDerException.class, () -> two.part(1, DerElement.INTEGER));
        assertThrows(MalformedDerException.class, () -> two.part(2, DerElement.INTEGER));
        assertArrayEquals(hex("02"), two.tagged(DerElement.OCTETS).orElseThrow().content());
        assertEquals(0, two.tagged(DerElement.TIME).stream().count());
    }

    @Test
    void contextTags_areThoseOfX690() {
        assertEquals(0xa0, DerElement.context(0, true));
        assertEquals(0xa3, DerElement.context(3, true));
        assertEquals(0x80, DerElement.context(0, false));
        assertEquals(0x86, DerElement.context(6, false));
    }

    @Test
    void contentAndEncoding_areCopies() throws MalformedDerException {
        DerElement read = DerElement.only(hex("040107"), DerElement.OCTETS);
        read.encoded()[2] = 0;
        read.content()[0] = 0;
        assertArrayEquals(hex("07"), read.content());
    }

    @ParameterizedTest
    @CsvSource({
        "06052b0e03021a, 1.3.14.3.2.26",
        "0603551d00, 2.5.29.0",
        "060127, 0.39",
        "060128, 1.0",
        "06014f, 1.39",
        "060150, 2.0",
        "0603883703, 2.999.3",
        "060a2affffffffffffffff7f, 1.2.9223372036854775807"
    })
    void objectIdentifier_isReadArcByArc(String digits, String dotted) throws MalformedDerException {
        assertEquals(dotted, oid(digits));
    }

    private static String oid(String digits) throws MalformedDerException {
        return DerElement.only(hex(digits), DerElement.OID).oid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "060b2a81808080808080808000", "06022b80"})
    void objectIdentifierWithoutAnEndOrTooLong_isRefused(String digits) {
        assertThrows(MalformedDerException.class, () -> oid(digits));
    }

    @Test
    void time_isInWholeSecondsOfUtc() throws MalformedDerException {
        byte[] noon = hex("180f"
                + HexFormat.of().formatHex("20261122120000Z".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals(
                Instant.parse("2026-11-22T12:00:00Z"),
                DerElement.only(noon, DerElement.TIME).time());
        noon[14] = 'x';
        assertThrows(
                MalformedDerException.class,
                () -> DerElement.only(noon, DerElement.TIME).time());
    }

    @Test
    void extension_isAnElementInsideAnOctetString() throws MalformedDerException {
        assertEquals(
                1,
                DerElement.inExtension(hex("0405" + "3003020105"), DerElement.SEQUENCE)
                        .parts()
                        .size());
        assertThrows(MalformedDerException.class, () -> DerElement.inExtension(hex("3003020105"), DerElement.SEQUENCE));
        assertThrows(MalformedDerException.class, () -> DerElement.inExtension(hex("0403020105"), DerElement.SEQUENCE));
    }

    @Test
    void printedForm_holdsNoContent() throws MalformedDerException {
        assertEquals(
                "DerElement[tag 4, 6 bytes]",
                DerElement.only(hex("0404" + "2b333336"), DerElement.OCTETS).toString());
    }
}
