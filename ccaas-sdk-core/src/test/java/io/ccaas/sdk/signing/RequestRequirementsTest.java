package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A refusal for each rule of steps 4 to 6 of RFC 9421 section 3.2: requirements, key, algorithm. */
class RequestRequirementsTest extends RequestVerification {

    @Test
    void createdAsDecimal_isRefused() {
        assertEquals("PARAMETER_MALFORMED", refusal(input(";expires", ".5;expires")));
    }

    @Test
    void createdAsString_isRefused() {
        RequestHead text =
                changed(signed, "Signature-Input", value -> value.replaceFirst("created=([0-9]+)", "created=\"$1\""));

        assertEquals("PARAMETER_MALFORMED", refusal(text));
    }

    @Test
    void createdBefore1970_isRefused() {
        assertEquals("PARAMETER_MALFORMED", refusal(input("created=", "created=-")));
    }

    @Test
    void keyIdAsToken_isRefused() {
        RequestHead token =
                changed(signed, "Signature-Input", value -> value.replaceFirst("keyid=\"[^\"]*\"", "keyid=abc"));

        assertEquals("PARAMETER_MALFORMED", refusal(token));
    }

    @Test
    void missingParameter_isRefused() {
        for (String name : List.of("created", "expires", "nonce", "keyid")) {
            RequestHead fewer =
                    changed(signed, "Signature-Input", value -> value.replaceFirst(";" + name + "=[^;]*", ""));
            assertEquals("PARAMETER_MISSING", refusal(fewer), name);
        }
    }

    @Test
    void digestThatIsNotCovered_isRefused() {
        assertEquals("COVERAGE_INCOMPLETE", refusal(input(" \"content-digest\"", "")));
    }

    @Test
    void presentFieldThatIsNotCovered_isRefused() {
        for (String name : List.of("@method", "@target-uri", "content-type", "content-length", "authorization")) {
            String item = "\"" + name + "\"";
            assertEquals("COVERAGE_INCOMPLETE", refusal(input(item, "\"accept\"")), name);
        }
    }

    @Test
    void fieldAddedLater_isRefused() {
        for (String name : List.of("DPoP", "ccx-anything", "CCX-Other")) {
            assertEquals("COVERAGE_INCOMPLETE", refusal(with(signed, List.of(new Field(name, "1")))), name);
        }
    }

    @Test
    void partOfDigestCovered_isRefused() {
        assertEquals("COVERAGE_INCOMPLETE", refusal(input("\"content-digest\"", "\"content-digest\";key=\"sha-256\"")));
    }

    @Test
    void contentAnnouncedForGetWithoutDigest_isRefused() {
        RequestHead get = sign(new RequestHead("GET", "https://partner.example/", List.of()));

        assertEquals("COVERAGE_INCOMPLETE", refusal(with(get, List.of(new Field("Transfer-Encoding", "chunked")))));
    }

    @Test
    void lengthOfZero_announcesNoContent() {
        String target = "https://partner.example/";
        RequestHead empty = new RequestHead("GET", target, List.of(new Field("Content-Length", "0")));
        RequestHead some = new RequestHead("GET", target, List.of(new Field("Content-Length", "5")));

        assertDoesNotThrow(() -> sign(empty));
        assertThrows(IllegalArgumentException.class, () -> sign(some));
    }

    @Test
    void requestFromTheFuture_isRefused() {
        time.pass(Duration.ofSeconds(-62));

        assertEquals("SIGNATURE_FROM_FUTURE", refusal(signed));
    }

    @Test
    void oldRequest_isRefused() {
        time.pass(Duration.ofSeconds(61));

        assertEquals("SIGNATURE_TOO_OLD", refusal(signed));
    }

    @Test
    void expiredRequestWithinSkew_isRefused() {
        RequestVerifier tolerant = RequestVerifier.builder(nonces)
                .trust("client-1", half(CLIENT))
                .skew(Duration.ofMinutes(5))
                .time(time)
                .build();
        time.pass(Duration.ofSeconds(60));

        assertEquals(
                "SIGNATURE_EXPIRED",
                assertThrows(SignatureRefusedException.class, () -> tolerant.verify(signed))
                        .code());
    }

    @Test
    void lifetimeOverFiveMinutes_isRefused() {
        long later = time.instant().getEpochSecond() + 301;
        RequestHead longer =
                changed(signed, "Signature-Input", value -> value.replaceFirst("expires=[0-9]+", "expires=" + later));

        assertEquals("SIGNATURE_LIFETIME", refusal(longer));
    }

    @Test
    void shortNonce_isRefused() {
        RequestHead guessable =
                changed(signed, "Signature-Input", value -> value.replaceFirst("nonce=\"[^\"]*\"", "nonce=\"abc\""));

        assertEquals("NONCE_MALFORMED", refusal(guessable));
    }

    // Steps 5 and 6: key and algorithm

    @Test
    void keyOfStranger_isRefused() {
        RequestHead stranger =
                with(post(), RequestSigner.of(Heads.PARTNER, time).sign(post()).fields());

        assertEquals("KEY_UNKNOWN", refusal(stranger));
    }

    @Test
    void algorithmOtherThanTheKeys_isRefused() {
        assertEquals("ALGORITHM_MISMATCH", refusal(input("alg=\"ed25519\"", "alg=\"hmac-sha256\"")));
    }

    @Test
    void keyOnP384UnderTheNameOfP256_isRefused() {
        SigningKey p384 = Heads.key("P-384");
        RequestVerifier trusting = RequestVerifier.builder(nonces)
                .trust("client-1", Heads.half(p384))
                .time(time)
                .build();
        RequestHead head =
                with(post(), RequestSigner.of(p384, time).sign(post()).fields());
        assertEquals("client-1", trusting.verify(head).clientId());

        RequestHead renamed = changed(head, "Signature-Input", value -> value.replace("p384-sha384", "p256-sha256"));
        assertEquals(
                "ALGORITHM_MISMATCH",
                assertThrows(SignatureRefusedException.class, () -> trusting.verify(renamed))
                        .code());
    }

    @Test
    void algorithmThatIsNotAllowed_isRefused() {
        RequestVerifier strict = RequestVerifier.builder(nonces)
                .trust("client-1", half(CLIENT))
                .algorithms(Set.of(SignatureAlgorithm.RSA_PSS_SHA512))
                .time(time)
                .build();

        assertEquals(
                "ALGORITHM_NOT_ALLOWED",
                assertThrows(SignatureRefusedException.class, () -> strict.verify(signed))
                        .code());
    }
}
