package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.PARTNER;
import static io.ccaas.sdk.signing.Heads.created;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** RFC 9421 section 5: a client asks for a signed response, a server for a better signed request. */
class AcceptSignatureTest extends RequestVerification {

    private final ResponseVerifier responses =
            ResponseVerifier.builder().trust(half(PARTNER)).time(time).build();
    private final RequestSigner signer = RequestSigner.of(CLIENT, time);

    // The client asks

    private RequestHead asking(Field ask) {
        return sign(with(post(), List.of(ask)));
    }

    private ResponseHead answer(RequestHead request) {
        VerifiedRequest proven = verifier.verify(request);
        return with(
                created(),
                ResponseSigner.of(PARTNER, time).sign(proven, created()).fields());
    }

    private static String input(ResponseHead head) {
        return Heads.value(head.fields(), "Signature-Input");
    }

    private static String nonce(Field field) {
        return field.value().replaceFirst(".*nonce=\"([^\"]+)\".*", "$1");
    }

    @Test
    void askOfClient_hasTheFormOfTheProfile() {
        Field ask = responses.asking();

        assertEquals("Accept-Signature", ask.name());
        assertTrue(
                ask.value()
                        .matches("sig1=\\(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req\\)"
                                + ";created;nonce=\"[A-Za-z0-9_-]{22}\";tag=\"ccx-1-response\""),
                ask.value());
    }

    @Test
    void responseThatWasAskedFor_repeatsTheNonceAndIsProven() {
        Field ask = responses.asking();
        RequestHead sent = asking(ask);
        ResponseHead answer = answer(sent);

        assertTrue(input(answer).contains(";nonce=\"" + nonce(ask) + "\""), input(answer));
        assertEquals(201, responses.verify(sent, answer).status());
    }

    @Test
    void askItself_isCoveredByTheRequest() {
        assertTrue(verifier.verify(asking(responses.asking())).covered().contains("\"accept-signature\""));
    }

    @Test
    void wishForMore_isServedAsFarAsTheResponseHasIt() {
        Field ask = changed(responses.asking(), "(\"@status\"", "(\"content-type\";bs \"etag\" \"@query\";req");
        ResponseHead answer = answer(asking(ask));

        assertTrue(input(answer).contains("\"content-type\";bs \"@query\";req"), input(answer));
        assertFalse(input(answer).contains("etag"), input(answer));
    }

    @Test
    void responseWithAnotherNonce_isRefused() {
        RequestHead sent = asking(responses.asking());
        ResponseHead answer = answer(sent);
        ResponseHead other =
                Heads.changed(answer, "Signature-Input", value -> value.replaceFirst("nonce=\"..", "nonce=\"__"));

        assertEquals(
                "NONCE_MISMATCH",
                assertThrows(SignatureRefusedException.class, () -> responses.verify(sent, other))
                        .code());
    }

    @Test
    void responseWithoutNonce_isBoundByTheRequestsSignature() {
        RequestHead sent = asking(responses.asking());
        RequestHead unasked = sign(post());
        ResponseHead answer = answer(unasked);

        assertEquals(201, responses.verify(unasked, answer).status());
        assertEquals(
                "COVERAGE_INCOMPLETE",
                assertThrows(SignatureRefusedException.class, () -> responses.verify(sent, answer))
                        .code());
    }

    @Test
    void nonceOfMoreThan128Characters_isNotRepeated() {
        for (int length : new int[] {128, 129}) {
            String nonce = "n".repeat(length);
            RequestHead sent =
                    asking(new Field("Accept-Signature", "sig1=();nonce=\"" + nonce + "\";tag=\"ccx-1-response\""));

            assertEquals(length == 128, input(answer(sent)).contains(nonce));
        }
    }

    @Test
    void wishThatCannotBeRead_isNone() {
        for (String wish :
                List.of("sig1=1;tag=\"ccx-1-response\"", "(((", "sig1=();created=5;tag=\"ccx-1-response\"")) {
            RequestHead sent = asking(new Field("Accept-Signature", wish));

            assertFalse(input(answer(sent)).contains("nonce"), wish);
        }
    }

    // The server asks

    private ResponseHead unauthorized(RequestHead request, UnaryOperator<Field> change) {
        return new ResponseHead(401, List.of(change.apply(verifier.demand(request))));
    }

    private SignatureFields again(ResponseHead answer) {
        return signer.sign(post(), answer);
    }

    private String refusal(ResponseHead answer) {
        return assertThrows(SignatureRefusedException.class, () -> again(answer))
                .code();
    }

    private static Field changed(Field field, String old, String replacement) {
        assertTrue(field.value().contains(old), old);
        return new Field(field.name(), field.value().replace(old, replacement));
    }

    @Test
    void demandOfServer_hasTheFormOfTheProfile() {
        assertTrue(
                verifier.demand(post())
                        .value()
                        .matches("sig1=\\(\"@method\" \"@target-uri\" \"content-digest\" \"content-type\""
                                + " \"content-length\" \"authorization\" \"idempotency-key\" \"ccx-tenant\"\\)"
                                + ";created;expires;nonce=\"[A-Za-z0-9_-]{22}\";tag=\"ccx-1-request\""),
                verifier.demand(post()).value());
    }

    @Test
    void requestSignedAgain_hasTheServersNonceAndIsProven() {
        ResponseHead answer = unauthorized(post(), field -> field);
        RequestHead again = with(post(), again(answer).fields());

        assertEquals(nonce(answer.fields().get(0)), verifier.verify(again).nonce());
    }

    @Test
    void componentThatIsDemandedBesides_isCovered() {
        ResponseHead answer = unauthorized(post(), field -> changed(field, "(", "(\"accept\" \"@query\" "));

        assertTrue(again(answer).covered().containsAll(List.of("\"accept\"", "\"@query\"", "\"@method\"")));
    }

    @Test
    void demandThatLeavesAComponentOut_isRefused() {
        for (String component : List.of("\"@target-uri\" ", "\"content-digest\" ", "\"authorization\" ")) {
            assertEquals(
                    "SIGNATURE_DEMAND_WEAKER",
                    refusal(unauthorized(post(), field -> changed(field, component, ""))),
                    component);
        }
    }

    @Test
    void demandForPartOfAComponent_isRefused() {
        assertEquals(
                "SIGNATURE_DEMAND_WEAKER",
                refusal(unauthorized(
                        post(), field -> changed(field, "\"content-digest\"", "\"content-digest\";key=\"sha-256\""))));
    }

    @Test
    void demandForAnotherTag_isRefused() {
        assertEquals(
                "SIGNATURE_DEMAND_TAG",
                refusal(unauthorized(post(), field -> changed(field, "ccx-1-request", "gnap"))));
    }

    @Test
    void demandForAnotherKeyOrAlgorithm_isRefused() {
        for (String other : List.of("keyid=\"" + PARTNER.keyId() + "\"", "alg=\"hmac-sha256\"")) {
            assertEquals(
                    "SIGNATURE_DEMAND_KEY",
                    refusal(unauthorized(post(), field -> changed(field, ";tag", ";" + other + ";tag"))),
                    other);
        }
    }

    @Test
    void demandForOurKeyByName_isServed() {
        String own = ";keyid=\"" + CLIENT.keyId() + "\";alg=\"ed25519\";tag";

        assertFalse(again(unauthorized(post(), field -> changed(field, ";tag", own)))
                .covered()
                .isEmpty());
    }

    @Test
    void demandWithNonceThatCouldBeGuessed_isRefused() {
        ResponseHead answer = unauthorized(
                post(),
                field -> new Field(field.name(), field.value().replaceFirst("nonce=\"[^\"]*\"", "nonce=\"1\"")));

        assertEquals("NONCE_MALFORMED", refusal(answer));
    }

    @Test
    void demandForWhatTheRequestHasNot_isRefused() {
        assertEquals("COMPONENT_ABSENT", refusal(unauthorized(post(), field -> changed(field, "(", "(\"etag\" "))));
        assertEquals(
                "COMPONENT_FORBIDDEN_HERE",
                refusal(unauthorized(post(), field -> changed(field, "(", "(\"@status\" "))));
    }

    @Test
    void demandThatIsMalformed_isRefused() {
        for (String bad : List.of(";created=5", ";nonce", ";keyid=5")) {
            ResponseHead answer = unauthorized(post(), field -> changed(field, ";created;", bad + ";"));

            assertEquals(bad.equals(";nonce") ? "FIELD_SYNTAX" : "ACCEPT_SIGNATURE_MALFORMED", refusal(answer), bad);
        }
        assertEquals(
                "ACCEPT_SIGNATURE_MALFORMED",
                refusal(new ResponseHead(401, List.of(new Field("Accept-Signature", "a=1;tag=\"ccx-1-request\"")))));
    }

    @Test
    void twoDemands_areRefused() {
        ResponseHead answer =
                unauthorized(post(), field -> new Field(field.name(), field.value() + ", b=();tag=\"ccx-1-request\""));

        assertEquals("ACCEPT_SIGNATURE_MALFORMED", refusal(answer));
    }

    @Test
    void demandsOfOthersBeside_areNotLookedAt() {
        ResponseHead answer =
                unauthorized(post(), field -> new Field(field.name(), "x=(\"Nonsense\");tag=\"x\", " + field.value()));

        assertFalse(again(answer).covered().isEmpty());
    }

    @Test
    void answerWithAnotherStatusOrWithoutTheField_demandsNothing() {
        Field demand = verifier.demand(post());

        assertTrue(RequestSigner.isDemandedBy(new ResponseHead(401, List.of(demand))));
        assertFalse(RequestSigner.isDemandedBy(new ResponseHead(403, List.of(demand))));
        assertFalse(RequestSigner.isDemandedBy(new ResponseHead(401, List.of())));
        assertFalse(
                RequestSigner.isDemandedBy(new ResponseHead(401, List.of(new Field("WWW-Authenticate", "Bearer")))));
    }
}
