package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.der.MalformedDerException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Responses of which Java would have refused most before this reader is asked. */
final class OcspFormTest {

    private static final String TIME =
            element("18", HexFormat.of().formatHex("20261122120000Z".getBytes(StandardCharsets.US_ASCII)));
    private static final String ECDSA = element("30", "06082a8648ce3d040302");
    private static final String BITS = "030100";

    private static String element(String tag, String content) {
        int length = content.length() / 2;
        String size = length < 128 ? "%02x".formatted(length) : "81%02x".formatted(length);
        return tag + size + content;
    }

    /** About one certificate, whose number has these bytes. */
    private static String data(String serial) {
        String id = element("30", element("30", "") + "0400" + "0400" + element("02", serial));
        return element("30", TIME + element("30", element("30", id + "8000" + TIME)));
    }

    private static OcspForm read(String basic) throws MalformedDerException {
        String typed = element("30", "0600" + element("04", element("30", basic)));
        return OcspForm.read(HexFormat.of().parseHex(element("30", "0a0100" + element("a0", typed))));
    }

    private static boolean speaksOfSeven(String data) throws MalformedDerException {
        return read(data + ECDSA + BITS).speaksOf(BigInteger.valueOf(7));
    }

    @Test
    void response_speaksOfTheNumbersThatItHolds() throws MalformedDerException {
        assertTrue(speaksOfSeven(data("07")));
        assertFalse(speaksOfSeven(data("08")));
        assertFalse(speaksOfSeven(data("0007ff")));
    }

    @Test
    void emptyNumber_isNoNumber() throws MalformedDerException {
        assertFalse(speaksOfSeven(data("")));
    }

    @Test
    void timeWithoutAListBehindIt_isRefused() {
        assertThrows(MalformedDerException.class, () -> speaksOfSeven(element("30", TIME)));
        assertThrows(MalformedDerException.class, () -> speaksOfSeven(element("30", "0500" + TIME)));
        assertThrows(MalformedDerException.class, () -> speaksOfSeven(element("30", "0500")));
    }

    @Test
    void signature_isNamedWithItsParametersOrWithout() throws MalformedDerException {
        OcspForm plain = read(data("07") + ECDSA + BITS);
        assertEquals("1.2.840.10045.4.3.2", plain.signatureOid());
        assertNull(plain.signatureParameters());
        String rsa = element("30", "06092a864886f70d01010b" + "0500");
        assertArrayEquals(new byte[] {5, 0}, read(data("07") + rsa + BITS).signatureParameters());
    }

    @Test
    void partsThatAreMissing_areRefused() {
        assertThrows(MalformedDerException.class, () -> read(data("07") + ECDSA));
        assertThrows(MalformedDerException.class, () -> read(data("07") + BITS + ECDSA));
    }

    @Test
    void certificates_areThoseThatCameWithIt() throws MalformedDerException {
        assertEquals(0, read(data("07") + ECDSA + BITS).certificates().size());
        assertEquals(0, read(data("07") + ECDSA + BITS + "a100").certificates().size());
        OcspForm odd = read(data("07") + ECDSA + BITS + element("a0", element("30", "0500")));
        assertThrows(MalformedDerException.class, odd::certificates);
    }
}
