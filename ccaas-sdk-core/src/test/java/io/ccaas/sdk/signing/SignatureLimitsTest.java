package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.PARTNER;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.created;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.keys.KeyDirectory;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.signing.replay.ReplayStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each limit holds on both of its sides. What was changed after it was signed and keeps every limit is refused by the last
 * step, as a signature that does not belong to it.
 */
class SignatureLimitsTest extends RequestVerification {

    private String after(String pattern, String replacement) {
        return refusal(changed(signed, "Signature-Input", value -> value.replaceFirst(pattern, replacement)));
    }

    @ParameterizedTest
    @CsvSource({"21,NONCE_MALFORMED", "22,SIGNATURE_MISMATCH", "128,SIGNATURE_MISMATCH", "129,NONCE_MALFORMED"})
    void nonce_hasTwentyTwoToAHundredAndTwentyEightCharacters(int length, String code) {
        assertEquals(code, after("nonce=\"[^\"]*\"", "nonce=\"" + "a".repeat(length) + "\""));
    }

    @ParameterizedTest
    @CsvSource({"0,SIGNATURE_LIFETIME", "1,SIGNATURE_MISMATCH", "300,SIGNATURE_MISMATCH", "301,SIGNATURE_LIFETIME"})
    void life_isMoreThanNothingAndAtMostFiveMinutes(long seconds, String code) {
        long now = time.instant().getEpochSecond();
        assertEquals(
                code,
                after("created=[0-9]+;expires=[0-9]+", "created=" + (now + 1) + ";expires=" + (now + 1 + seconds)));
    }

    @Test
    void requestAtTheEdgesOfTheSkew_isTaken() {
        time.pass(Duration.ofMillis(-60_400));
        assertDoesNotThrow(() -> verifier(ReplayStore.inMemory(10, time)).verify(signed));
        time.pass(Duration.ofMillis(60_000 + 60_000 - 1));
        assertEquals(
                "client-1",
                verifier((keyId, nonce, until) -> ReplayStore.Outcome.RECORDED)
                        .verify(signed)
                        .clientId());
    }

    @Test
    void skewOfNothingToFiveMinutes_isBuilt() {
        assertDoesNotThrow(() -> ResponseVerifier.builder().skew(Duration.ZERO));
        assertDoesNotThrow(() -> ResponseVerifier.builder().skew(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({"128,SIGNATURE_MISMATCH", "129,COMPONENT_MALFORMED"})
    void components_areAHundredAndTwentyEight(int count, String code) {
        int own = Heads.value(signed.fields(), "Signature-Input").split("\"").length / 2
                - 4; // the four texts are parameters
        List<Field> more = IntStream.range(own, count)
                .mapToObj(i -> new Field("x-" + i, "v"))
                .toList();
        String names = more.stream().map(field -> '"' + field.name() + '"').collect(Collectors.joining(" "));
        RequestHead longer =
                changed(with(signed, more), "Signature-Input", value -> value.replaceFirst("\\(", "(" + names + " "));

        assertEquals(code, refusal(longer));
    }

    @Test
    void fieldOfSignatures_hasSixteenThousandCharacters() {
        int own = Heads.value(signed.fields(), "Signature-Input").length();
        String rest = ", x=\"" + "a".repeat(16 * 1024 - own - 6) + '"';

        assertDoesNotThrow(() -> verifier.verify(changed(signed, "Signature-Input", value -> value + rest)));
        assertEquals(
                "FIELD_TOO_LONG",
                refusal(changed(signed, "Signature-Input", value -> value + rest.replace("\"a", "\"aa"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void method_hasSixtyFourCharacters(int length) {
        RequestHead head = new RequestHead("M".repeat(length), "https://partner.example/", List.of());
        RequestSigner signer = RequestSigner.of(CLIENT, time);

        if (length == 64) {
            assertEquals(2, signer.sign(head).covered().size());
        } else {
            assertThrows(RuntimeException.class, () -> signer.sign(head));
        }
    }

    @Test
    void target_hasSixteenThousandCharacters() {
        String longest = "https://partner.example/" + "a".repeat(16 * 1024 - 24);
        RequestSigner signer = RequestSigner.of(CLIENT, time);

        assertEquals(
                2,
                signer.sign(new RequestHead("GET", longest, List.of()))
                        .covered()
                        .size());
        assertThrows(RuntimeException.class, () -> signer.sign(new RequestHead("GET", longest + "a", List.of())));
    }

    @Test
    void term_hasItsLastMomentAndAnOverlapOfThirtyDays() {
        Instant end = Instant.parse("2026-11-22T12:00:00Z");
        KeyTerm term = KeyTerm.until(end).overlapping(Duration.ofDays(30));

        assertTrue(term.covers(end));
        assertFalse(term.covers(end.plusMillis(1)));
        assertTrue(term.coversBesideSuccessor(end.plus(Duration.ofDays(30))));
        assertFalse(term.coversBesideSuccessor(end.plus(Duration.ofDays(30)).plusMillis(1)));
        assertTrue(KeyTerm.OPEN.covers(Instant.MAX));
        assertEquals("KeyTerm[ending]", term.toString());
        assertEquals("KeyTerm[open]", KeyTerm.OPEN.toString());
    }

    @Test
    void status_hasThreeDigits() {
        assertEquals("ResponseHead[100, 0 fields]", new ResponseHead(100, List.of()).toString());
        assertEquals("ResponseHead[999, 0 fields]", new ResponseHead(999, List.of()).toString());
        assertThrows(IllegalArgumentException.class, () -> new ResponseHead(99, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ResponseHead(1000, List.of()));
    }

    @Test
    void printedForms_showNamesOfThisSideAndSizes() {
        VerifiedRequest request = verifier.verify(signed);
        ResponseHead bare = created();
        SignatureFields made = ResponseSigner.of(PARTNER, time).sign(request, bare);
        VerifiedResponse response = ResponseVerifier.builder()
                .trust(half(PARTNER))
                .time(time)
                .build()
                .verify(signed, with(bare, made.fields()));

        assertEquals("VerifiedRequest[client-1, " + CLIENT.keyId() + "]", request.toString());
        assertEquals("VerifiedResponse[" + bare.status() + ", " + PARTNER.keyId() + "]", response.toString());
        assertEquals("SignatureFields[" + made.covered().size() + " components]", made.toString());
        assertEquals("RequestHead[" + post().fields().size() + " fields]", post().toString());
        assertEquals("Field[1 and 2 characters]", new Field("a", "bc").toString());
        assertEquals(bare.status(), response.status());
        assertEquals(PARTNER.keyId(), response.keyId());
    }

    @Test
    void directory_isPrintedBySize() {
        VerificationKey key = half(CLIENT);
        KeyDirectory directory = KeyDirectory.parse(KeyDirectory.document(List.of(key)));

        assertEquals("KeyDirectory[1 keys]", directory.toString());
        assertTrue(new String(KeyDirectory.document(List.of(key)), StandardCharsets.UTF_8).contains(key.keyId()));
    }
}
