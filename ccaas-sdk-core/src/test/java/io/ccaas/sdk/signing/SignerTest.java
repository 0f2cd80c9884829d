package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static io.ccaas.sdk.signing.Heads.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignerTest {

    private final StoppedTime time = new StoppedTime();
    private final RequestSigner signer = RequestSigner.of(CLIENT, time);

    @Test
    void parametersOfRequest_areThoseOfTheProfile() {
        String input = signer.sign(post()).signatureInput().value();
        long now = time.instant().getEpochSecond();

        assertTrue(
                input.matches(".*\\);created=" + now + ";expires=" + (now + 60)
                        + ";nonce=\"[A-Za-z0-9_-]{22}\";alg=\"ed25519\";keyid=\"" + CLIENT.keyId()
                        + "\";tag=\"ccx-1-request\""),
                input);
    }

    @Test
    void everyAttempt_hasItsOwnNonceAndSignature() {
        Set<String> signatures = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            signatures.add(signer.sign(post()).signature().value());
        }

        assertEquals(50, signatures.size());
    }

    @Test
    void everyFieldOfOurs_isCovered() {
        RequestHead head = with(post(), List.of(new Field("CCX-Trace-Not", "1"), new Field("DPoP", "proof")));

        assertTrue(signer.sign(head).covered().containsAll(List.of("\"dpop\"", "\"ccx-trace-not\"")));
    }

    @Test
    void traceFields_areNotCovered() {
        RequestHead head = with(post(), List.of(new Field("traceparent", "00-1")));

        assertFalse(signer.sign(head).covered().contains("\"traceparent\""));
    }

    @Test
    void getWithoutContent_coversMethodAndTarget() {
        RequestHead get = new RequestHead("GET", "https://partner.example/", List.of());

        assertEquals(List.of("\"@method\"", "\"@target-uri\""), signer.sign(get).covered());
    }

    @Test
    void postWithoutDigest_isTheCallersMistake() {
        assertThrows(IllegalArgumentException.class, () -> signer.sign(without(post(), "Content-Digest")));
    }

    @Test
    void headThatIsSignedAlready_isTheCallersMistake() {
        RequestHead signed = with(post(), signer.sign(post()).fields());

        assertThrows(IllegalArgumentException.class, () -> signer.sign(signed));
    }

    @Test
    void signatureOfSomebodyElse_staysAndOursTakesAnotherLabel() {
        RequestHead theirs = with(
                post(),
                List.of(
                        new Field("Signature-Input", "sig1=(\"@method\");tag=\"gateway\""),
                        new Field("Signature", "sig1=:AAAA:, sig2=:AAAA:")));
        RequestHead both = with(theirs, signer.sign(theirs).fields());

        assertTrue(signer.sign(theirs).signature().value().startsWith("sig3=:"));
        assertEquals("client-1", verifier().verify(both).clientId());
    }

    private RequestVerifier verifier() {
        return RequestVerifier.builder(ReplayStore.inMemory(9, time))
                .trust("client-1", Heads.half(CLIENT))
                .time(time)
                .build();
    }

    @Test
    void componentsThatAreNamedBesides_areCovered() {
        RequestSigner more = signer.alsoCovering("\"accept\";bs")
                .alsoCovering("\"@query\"")
                .alsoCovering("\"content-digest\";key=\"sha-256\"");
        RequestHead signed = with(post(), more.sign(post()).fields());

        assertTrue(verifier()
                .verify(signed)
                .covered()
                .containsAll(List.of("\"accept\";bs", "\"@query\"", "\"content-digest\";key=\"sha-256\"")));
    }

    @Test
    void parameterWithDollarOrBrackets_isCoveredAndProven() {
        List<String> parameters =
                List.of("\"@query-param\";name=\"%24select\"", "\"@query-param\";name=\"page%5Bsize%5D\"");
        RequestHead head = new RequestHead(
                "POST", "https://partner.example/v1/calls?$select=name&page%5Bsize%5D=5", post().fields());
        List<Field> fields = with(
                        head,
                        signer.alsoCovering(parameters.get(0))
                                .alsoCovering(parameters.get(1))
                                .sign(head)
                                .fields())
                .fields();

        RequestHead received = new RequestHead("POST", head.targetUri(), fields);
        assertTrue(verifier().verify(received).covered().containsAll(parameters));
        RequestHead changed = new RequestHead("POST", head.targetUri().replace("=5", "=9"), fields);
        assertThrows(SignatureRefusedException.class, () -> verifier().verify(changed));
    }

    @Test
    void componentThatIsNone_isTheCallersMistake() {
        for (String bad : List.of("\"Accept\"", "accept", "\"@unknown\"", "\"a\";new", "\"a")) {
            assertThrows(IllegalArgumentException.class, () -> signer.alsoCovering(bad), bad);
        }
    }

    @Test
    void ourFieldInTheTrailer_isCoveredAndProven() {
        Field trailer = new Field("Ccx-Sum", "1");
        RequestHead head = new RequestHead("POST", post().targetUri(), post().fields(), List.of(trailer));
        List<Field> fields = with(post(), signer.sign(head).fields()).fields();

        RequestHead received = new RequestHead("POST", post().targetUri(), fields, List.of(trailer));
        assertTrue(verifier().verify(received).covered().contains("\"ccx-sum\";tr"));
    }

    @Test
    void ourFieldInTheTrailerThatNobodySigned_isRefused() {
        List<Field> fields = with(post(), signer.sign(post()).fields()).fields();
        RequestHead received = new RequestHead("POST", post().targetUri(), fields, List.of(new Field("Ccx-Sum", "1")));

        assertEquals(
                "COVERAGE_INCOMPLETE",
                assertThrows(SignatureRefusedException.class, () -> verifier().verify(received))
                        .code());
    }

    @Test
    void receivedHead_isThatOfThePublicOrigin() {
        RequestHead head = RequestHead.received("https://api.example.com:8443", "GET", "/a?b", List.of());

        assertEquals("https://api.example.com:8443/a?b", head.targetUri());
        for (String origin : List.of("https://a/", "https://a/b", "a", "https://u@a", "https://a?b", "ftp://a")) {
            assertThrows(
                    IllegalArgumentException.class, () -> RequestHead.received(origin, "GET", "/", List.of()), origin);
        }
        for (String path : List.of("https://b/", ".evil.example/", "*", "")) {
            assertThrows(
                    SignatureRefusedException.class,
                    () -> RequestHead.received("https://a", "GET", path, List.of()),
                    path);
        }
    }

    @Test
    void lineEndInCoveredValue_isRefusedWithoutTheValue() {
        RequestHead head = changed(post(), "Authorization", value -> "Bearer secret-token\n");

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> signer.sign(head));

        assertFalse(refused.toString().contains("secret-token"));
    }

    @Test
    void textOfHeads_showsNoValue() {
        String text = post().toString() + signer.sign(post()).signature();

        assertFalse(text.contains("secret-token") || text.contains("partner.example"), text);
        assertTrue(text.startsWith("RequestHead["), text);
    }

    @Test
    void verifierThatTrustsNobody_isNotBuilt() {
        assertThrows(IllegalStateException.class, RequestVerifier.builder(ReplayStore.inMemory(1))::build);
        assertThrows(IllegalStateException.class, ResponseVerifier.builder()::build);
    }

    @Test
    void skewOverFiveMinutes_isNotBuilt() {
        assertThrows(
                IllegalArgumentException.class, () -> ResponseVerifier.builder().skew(Duration.ofSeconds(301)));
        assertThrows(
                IllegalArgumentException.class, () -> ResponseVerifier.builder().skew(Duration.ofSeconds(-1)));
    }
}
