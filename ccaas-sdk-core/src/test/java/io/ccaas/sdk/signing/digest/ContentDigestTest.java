package io.ccaas.sdk.signing.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** RFC 9530, with the digests that it prints for this content. */
class ContentDigestTest {

    private static final byte[] CONTENT = "{\"hello\": \"world\"}".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA_256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    private static final String SHA_512 =
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
    private static final String WRONG_512 = SHA_512.replace("WZDP", "AAAA");

    private static VerifiedInputStream content(String field) {
        return ContentDigest.parse(field).verified(new ByteArrayInputStream(CONTENT));
    }

    private static void refuses(String code, String field) {
        SignatureRefusedException refused = assertThrows(
                SignatureRefusedException.class, () -> content(field).readAllBytes());
        assertEquals(code, refused.code());
    }

    @Test
    void digestOfContent_isTheOneOfTheRfc() {
        assertEquals(SHA_256, ContentDigest.of(CONTENT).fieldValue());
    }

    @Test
    void digestOfNothing_isSentToo() {
        assertEquals(
                "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
                ContentDigest.of(new byte[0]).fieldValue());
    }

    @Test
    void digestOfOtherLength_isTheCallersMistake() {
        assertThrows(IllegalArgumentException.class, () -> ContentDigest.ofSha256(new byte[31]));
    }

    @Test
    void eachKnownAlgorithm_isAccepted() throws IOException {
        assertArrayEquals(CONTENT, content(SHA_256).readAllBytes());
        assertArrayEquals(CONTENT, content(SHA_512).readAllBytes());
        assertArrayEquals(
                CONTENT, content("md5=:AAAA:, " + SHA_512 + ", " + SHA_256).readAllBytes());
    }

    @Test
    void oneWrongDigestBesideARightOne_isRefused() {
        refuses("CONTENT_DIGEST_MISMATCH", SHA_256 + ", " + WRONG_512);
        refuses("CONTENT_DIGEST_MISMATCH", SHA_512 + ", " + SHA_256.replace("X48E", "AAAA"));
    }

    @Test
    void deprecatedAlgorithmsAlone_areRefused() {
        refuses("CONTENT_DIGEST_UNKNOWN", "md5=:AAAA:, sha=:AAAA:, unixsum=:AAAA:");
        refuses("CONTENT_DIGEST_UNKNOWN", "");
    }

    @Test
    void digestOfWrongKindOrLength_isRefused() {
        refuses("CONTENT_DIGEST_MALFORMED", "sha-256=\"X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=\"");
        refuses("CONTENT_DIGEST_MALFORMED", "sha-256=:AAAA:");
        refuses("CONTENT_DIGEST_MALFORMED", "sha-256=(:AAAA:)");
    }

    @Test
    void algorithmTwice_isRefused() {
        refuses("FIELD_SYNTAX", SHA_256 + ", " + SHA_256);
    }

    @Test
    void everyReadAfterARefusal_isRefusedAgain() {
        VerifiedInputStream stream = content(WRONG_512);
        assertThrows(SignatureRefusedException.class, stream::readAllBytes);

        assertThrows(SignatureRefusedException.class, stream::read);
        assertThrows(SignatureRefusedException.class, () -> stream.readFully(100));
    }

    @Test
    void everyReadAfterTheEnd_isTheEndAgain() throws IOException {
        VerifiedInputStream stream = content(SHA_256);
        stream.readAllBytes();

        assertEquals(-1, stream.read());
    }

    @Test
    void skippedContent_isDigestedToo() throws IOException {
        VerifiedInputStream stream = content(SHA_256);

        assertEquals(18, stream.skip(100));
        assertEquals(-1, stream.read());
    }

    @Test
    void contentReadByteByByte_isProven() throws IOException {
        VerifiedInputStream stream = content(SHA_256);
        for (byte expected : CONTENT) {
            assertEquals(expected, stream.read());
        }
        assertEquals(-1, stream.read());
    }

    @Test
    void readOfNothing_neitherEndsNorRefuses() throws IOException {
        VerifiedInputStream stream = content(SHA_256);

        assertEquals(0, stream.read(new byte[0], 0, 0));
        assertArrayEquals(CONTENT, stream.readFully(CONTENT.length));
        assertEquals(0, stream.read(new byte[1], 1, 0));
    }

    @Test
    void contentRefusedForItsLength_staysRefused() {
        VerifiedInputStream stream = content(SHA_256);
        assertThrows(SignatureRefusedException.class, () -> stream.readFully(5));

        assertEquals(
                "CONTENT_TOO_LARGE",
                assertThrows(SignatureRefusedException.class, stream::read).code());
    }

    @Test
    void byteBeyondTheLimit_isRefusedWhateverItIs() {
        byte[] content = {1, 0};
        VerifiedInputStream stream = ContentDigest.of(content).verified(new ByteArrayInputStream(content));

        assertThrows(SignatureRefusedException.class, () -> stream.readFully(1));
    }

    @Test
    void close_reachesTheContent() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream content = new ByteArrayInputStream(CONTENT) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        ContentDigest.parse(SHA_256).verified(content).close();

        assertTrue(closed.get());
    }

    @Test
    void printedForm_isTheFieldsValue() {
        assertEquals("ContentDigest[" + SHA_256 + "]", ContentDigest.of(CONTENT).toString());
    }

    @Test
    void contentBeyondTheLimit_isNotReleased() {
        assertEquals(
                "CONTENT_TOO_LARGE",
                assertThrows(
                                SignatureRefusedException.class,
                                () -> content(SHA_256).readFully(17))
                        .code());
    }
}
