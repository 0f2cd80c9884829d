package io.ccaas.sdk.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeakGuardTest {

    private static final String AGENT = "Zoé Lefèvre?>~";
    private static final Instant MOMENT = Instant.parse("2019-03-04T22:06:07Z");

    private final LeakGuard guard = LeakGuard.planting(
            Planted.number("caller", "+33639980001"),
            Planted.text("agent", AGENT),
            Planted.moment("start", MOMENT, ZoneId.of("Europe/Paris")));

    /** Random bytes, the plant after a prefix of the given length, random bytes. */
    private static byte[] around(byte[] plant, int prefix) {
        Random random = new Random(7);
        byte[] before = new byte[prefix];
        byte[] after = new byte[50];
        random.nextBytes(before);
        random.nextBytes(after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        out.writeBytes(plant);
        out.writeBytes(after);
        return out.toByteArray();
    }

    private void requireFound(String label, String encoding, byte[] captured) {
        AssertionError error = assertThrows(AssertionError.class, () -> guard.requireAbsent(captured));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains(label + " as " + encoding + " at offset "), message);
    }

    static Stream<Charset> charsets() {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void plainPlant_isFound(Charset charset) {
        requireFound("agent", charset.name(), around(AGENT.getBytes(charset), 3));
    }

    static Stream<Arguments> charsetsAndOffsets() {
        return charsets().flatMap(charset -> Stream.of(0, 1, 2, 3).map(offset -> Arguments.of(charset, offset)));
    }

    @ParameterizedTest
    @MethodSource("charsetsAndOffsets")
    void base64Plant_isFoundAtEveryOffset(Charset charset, int offset) {
        byte[] inner = around(AGENT.getBytes(charset), offset);
        requireFound(
                "agent",
                "base64 of " + charset.name(),
                around(Base64.getEncoder().encode(inner), 5));
        requireFound(
                "agent",
                "base64url of " + charset.name(),
                around(Base64.getUrlEncoder().encode(inner), 5));
    }

    @Test
    void base64PlantBrokenIntoLines_isFound() {
        byte[] lines = Base64.getMimeEncoder(4, new byte[] {'\r', '\n'}).encode(AGENT.getBytes(UTF_8));
        requireFound("agent", "base64 of UTF-8", around(lines, 2));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void hexPlant_isFoundInBothCases(Charset charset) {
        String lower = HexFormat.of().formatHex(AGENT.getBytes(charset));
        requireFound("agent", "hex of " + charset.name(), around(lower.getBytes(US_ASCII), 4));
        requireFound(
                "agent",
                "hex of " + charset.name(),
                around(lower.toUpperCase(Locale.ROOT).getBytes(US_ASCII), 4));
    }

    @Test
    void percentPlant_isFoundHoweverMuchOfItIsEncoded() {
        String all = HexFormat.of().withPrefix("%").formatHex(AGENT.getBytes(UTF_8));
        String form = URLEncoder.encode(AGENT, UTF_8);
        String path = form.replace("+", "%20").toLowerCase(Locale.ROOT);
        for (String encoded : new String[] {all, form, path}) {
            requireFound("agent", "percent-encoded UTF-8", around(encoded.getBytes(US_ASCII), 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33639980001",
                "33639980001",
                "0033639980001",
                "0639980001",
                "639980001",
                "+33 6 39 98 00 01",
                "06 39 98 00 01",
                "06.39.98.00.01",
                "06-39-98-00-01",
                "+33 (0)6 39 98 00 01",
                "06/39/98/00/01",
                "06\u00a039\u00a098\u00a000\u00a001",
                "tel:+33-6-39-98-00-01",
                "63 99 80 00 1"
            })
    void numberInEachForm_isFound(String written) {
        requireFound("caller", "UTF-8", written.getBytes(UTF_8));
        requireFound("caller", "UTF-16LE", written.getBytes(UTF_16LE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33639980001f", "f33639980001", "0639980001", "f0639980001f", "80639980001fff1"})
    void packedDecimals_areFoundInBothNibbleOrders(String nibbles) {
        String even = nibbles.length() % 2 == 0 ? nibbles : nibbles + "f";
        byte[] packed = HexFormat.of().parseHex(even);
        byte[] swapped = packed.clone();
        for (int i = 0; i < packed.length; i++) {
            swapped[i] = (byte) ((packed[i] & 0xf) << 4 | (packed[i] & 0xff) >> 4);
        }
        requireFound("caller", "BCD", around(packed, 2));
        requireFound("caller", "BCD with swapped nibbles", around(swapped, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-04T22:06:07Z",
                "2019-03-04 23:06:07",
                "20190304T220607",
                "04/03/2019",
                "03/04/2019",
                "04.03.2019",
                "Mon, 04 Mar 2019",
                "4 mars 2019",
                "March 4, 2019",
                "22:06:07",
                "23:06:07",
                "1551737167",
                "1551737167000",
                "2019:03:04",
                "2019/03/04",
                "5c7da14f"
            })
    void momentInEachForm_isFound(String written) {
        requireFound("start", "UTF-8", written.getBytes(UTF_8));
    }

    @Test
    void dateInPackedDecimals_isFound() {
        requireFound("start", "BCD", around(HexFormat.of().parseHex("20190304220607"), 9));
    }

    @Test
    void otherCase_isFound() {
        requireFound("agent", "UTF-8", AGENT.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        requireFound("agent", "UTF-8", AGENT.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    @Test
    void offset_isThatOfTheCapturedBytes() {
        byte[] url = ("ab%20" + URLEncoder.encode(AGENT, UTF_8)).getBytes(US_ASCII);
        AssertionError error = assertThrows(AssertionError.class, () -> guard.requireAbsent(url));
        assertTrue(String.valueOf(error.getMessage()).endsWith("agent as percent-encoded UTF-8 at offset 5"));
    }

    @Test
    void failure_neverRepeatsThePlant() {
        String message = String.valueOf(
                assertThrows(AssertionError.class, () -> guard.requireAbsent("call +33639980001 by " + AGENT))
                        .getMessage());
        assertFalse(message.contains("639980001"));
        assertFalse(message.contains("Lef"));
        assertEquals("Planted[caller]", Planted.number("caller", "+33639980001").toString());
    }

    @Test
    void bytesWithoutThePlants_pass() {
        byte[] clean = new byte[1 << 16];
        new Random(11).nextBytes(clean);
        guard.requireAbsent(clean);
        guard.requireAbsent("+33639980002, Zoé Lefebvre, 2019-03-05T21:06:08Z");
    }

    @Test
    void textThatChanceWouldFind_isNotAccepted() {
        assertThrows(IllegalArgumentException.class, () -> Planted.text("queue", "sav1"));
        assertThrows(IllegalArgumentException.class, () -> LeakGuard.planting());
        assertThrows(IllegalArgumentException.class, () -> Planted.number("caller", "0639980001"));
    }
}
