package io.ccaas.sdk.sealing.header;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of C2SP age, section "ABNF definition of file header", one part wrong at a time. */
final class AgeHeaderTest {

    private static final String VERSION = "age-encryption.org/v1\n";
    private static final String STANZA = "-> X25519 abc\nAAAA\n";
    private static final String MAC = "--- " + "A".repeat(43) + "\n";
    private static final String FULL = "A".repeat(64) + "\n";

    private static AgeHeader read(String text) throws IOException {
        return AgeHeader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void refuses(String code, String text) {
        assertEquals(
                code,
                assertThrows(SealingRefusedException.class, () -> read(text)).code());
    }

    @Test
    void header_isReadAndNothingBehindIt() throws Exception {
        byte[] all = (VERSION + STANZA + "-> grease ! ~\n" + FULL + "\n" + MAC + "payload")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayInputStream in = new ByteArrayInputStream(all);
        AgeHeader header = AgeHeader.read(in);
        assertEquals("payload", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(all.length - 7, header.length());
        assertEquals(2, header.stanzas().size());
        assertEquals(List.of("abc"), header.stanzas().get(0).arguments());
        assertEquals(3, header.stanzas().get(0).body().length);
        assertEquals("grease", header.stanzas().get(1).type());
        assertEquals(List.of("!", "~"), header.stanzas().get(1).arguments());
        assertEquals(48, header.stanzas().get(1).body().length);
    }

    @Test
    void otherBeginnings_areNamed() {
        refuses("SEALED_NOT_AGE", "");
        refuses("SEALED_NOT_AGE", "RIFF....WAVEfmt ");
        refuses("SEALED_NOT_AGE", "\n" + VERSION + STANZA + MAC);
        refuses("SEALED_VERSION", "age-encryption.org/v2\n" + STANZA + MAC);
        refuses("SEALED_VERSION", "age-encryption.org/v1\r\n" + STANZA + MAC);
        refuses("SEALED_VERSION", "age-encryption.org/v1 \n" + STANZA + MAC);
        refuses("SEALED_ARMORED", "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "->  X25519 abc\nAAAA\n",
                "-> X25519  abc\nAAAA\n",
                "-> X25519 abc \nAAAA\n",
                "-> X25519 abc\r\nAAAA\n",
                "-> X25519 \u00e9\nAAAA\n",
                "-> \nAAAA\n",
                "->\nAAAA\n",
                "->X25519 abc\nAAAA\n",
                "-- X25519 abc\nAAAA\n"
            })
    void argumentsOfAnotherForm_areRefused(String stanza) {
        refuses("SEALED_HEADER", VERSION + stanza + MAC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AAAA=\n", "AA==\n", "AB\n", "A\n", "AA-_\n", "AA A\n", "AAAA\r\n", "\tAAA\n", "AAAA\nAAAA\n"})
    void bodyOfAnotherForm_isRefused(String body) {
        refuses("SEALED_HEADER", VERSION + "-> X25519 abc\n" + body + MAC);
    }

    @Test
    void bodyLines_endWithAShortOne() throws Exception {
        refuses("SEALED_HEADER", VERSION + "-> x\n" + FULL + MAC);
        refuses("SEALED_HEADER", VERSION + "-> x\n" + "A".repeat(68) + "\n" + MAC);
        refuses("SEALED_HEADER", VERSION + "-> x\n" + MAC);
        assertEquals(
                96,
                read(VERSION + "-> x\n" + FULL + FULL + "\n" + MAC)
                        .stanzas()
                        .get(0)
                        .body()
                        .length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n", "--- \n", "---  ", "---", "--- AAAA\n", "----- A\n"})
    void codeOfAnotherForm_isRefused(String end) {
        String rest = "A".repeat(43) + "\n";
        refuses("SEALED_HEADER", VERSION + STANZA + end + rest);
    }

    @Test
    void codeOfAnotherLengthOrForm_isRefused() {
        refuses("SEALED_HEADER", VERSION + STANZA + "--- " + "A".repeat(42) + "\n");
        refuses("SEALED_HEADER", VERSION + STANZA + "--- " + "A".repeat(42) + "B\n");
        refuses("SEALED_HEADER", VERSION + STANZA + "--- " + "A".repeat(43) + "=\n");
        refuses("SEALED_HEADER", VERSION + STANZA + "--- " + "A".repeat(43) + " \n");
    }

    @Test
    void headerWithoutAStanza_isRefused() {
        refuses("SEALED_HEADER", VERSION + MAC);
    }

    @Test
    void headerThatEnds_isCut() {
        String whole = VERSION + STANZA + MAC;
        for (int length = VERSION.length(); length < whole.length(); length++) {
            refuses("SEALED_TRUNCATED", whole.substring(0, length));
        }
    }

    @Test
    void headerWithoutAnEnd_isRefusedSoon() {
        refuses("SEALED_HEADER_LONG", VERSION + ("-> x\n" + FULL + "\n").repeat(1000));
        refuses("SEALED_HEADER_LONG", VERSION + "-> " + "x".repeat(70000));
    }

    /** Nothing that grows with the line may lie on the stack. */
    @Test
    void stanzaOfThirtyThousandArguments_isReadOrRefused() throws Exception {
        String line = "-> a" + " b".repeat(30_000);
        assertEquals(
                30_000,
                read(VERSION + line + "\n\n" + MAC).stanzas().get(0).arguments().size());
        refuses("SEALED_HEADER", VERSION + line + " \n\n" + MAC);
    }

    @Property
    void whatIsWritten_isRead(@ForAll byte[] body, @ForAll @Size(16) byte[] key) throws IOException {
        try (Secret fileKey = Secret.copyOf(key)) {
            AgeHeader written = AgeHeader.write(List.of(new Stanza("x", List.of("y"), body)), fileKey);
            AgeHeader read = AgeHeader.read(new ByteArrayInputStream(written.bytes()));
            assertArrayEquals(body, read.stanzas().get(0).body());
            assertArrayEquals(written.digest(), read.digest());
            read.requireMac(fileKey);
        }
    }

    @Test
    void codeOfAnotherKey_isRefused() throws Exception {
        try (Secret one = Secret.copyOf(new byte[16]);
                Secret other = Secret.copyOf("0123456789abcdef".toCharArray())) {
            AgeHeader header = AgeHeader.write(List.of(new Stanza("x", List.of(), new byte[0])), one);
            header.requireMac(one);
            SealingRefusedException refusal =
                    assertThrows(SealingRefusedException.class, () -> header.requireMac(other));
            assertEquals("SEALED_HEADER_MAC", refusal.code());
        }
    }

    @Test
    void headerOfTooManyRecipients_isNotWritten() {
        List<Stanza> many = java.util.Collections.nCopies(1000, new Stanza("x", List.of(), new byte[100]));
        try (Secret key = Secret.copyOf(new byte[16])) {
            assertThrows(SealingRefusedException.class, () -> AgeHeader.write(many, key));
        }
    }

    /** A zero is a byte like any other: it ends no line and no header. */
    @Test
    void zeroByte_endsNothing() {
        refuses("SEALED_VERSION", "age-encryption.org/v1\0" + STANZA + MAC);
        refuses("SEALED_HEADER", VERSION + "-> X25519 a\0c\nAAAA\n" + MAC);
    }

    @Test
    void firstLine_isReadAsFarAsAsked() throws Exception {
        HeaderLines lines = new HeaderLines(new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("abc", lines.firstLine(3));
    }

    private static AgeHeader ofArgument(int length) {
        try (Secret key = Secret.copyOf(new byte[16])) {
            return AgeHeader.write(List.of(new Stanza("x", List.of("y".repeat(length)), new byte[0])), key);
        }
    }

    @Test
    void longestHeader_isWrittenAndReadAndNoLongerOne() throws Exception {
        int room = AgeHeader.MOST_BYTES - ofArgument(1).length() + 1;
        AgeHeader longest = ofArgument(room);
        assertEquals(AgeHeader.MOST_BYTES, longest.length());
        AgeHeader read = AgeHeader.read(new ByteArrayInputStream(longest.bytes()));
        assertEquals("AgeHeader[1]", read.toString());
        assertEquals("Stanza", read.stanzas().get(0).toString());
        assertThrows(SealingRefusedException.class, () -> ofArgument(room + 1));
    }
}
