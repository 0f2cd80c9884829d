package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.CONTENT;
import static io.ccaas.sdk.signing.Heads.PARTNER;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.created;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static io.ccaas.sdk.signing.Heads.without;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A response counts only for the request it answers. */
class ResponseVerifierTest {

    private final StoppedTime time = new StoppedTime();
    private final ResponseVerifier verifier =
            ResponseVerifier.builder().trust(half(PARTNER)).time(time).build();
    private final RequestHead sent = sign(post());
    private final VerifiedRequest request = server().verify(sent);
    private final ResponseHead signed = answer(created());

    private RequestHead sign(RequestHead head) {
        return with(head, RequestSigner.of(CLIENT, time).sign(head).fields());
    }

    private RequestVerifier server() {
        return RequestVerifier.builder(ReplayStore.inMemory(10, time))
                .trust("client-1", half(CLIENT))
                .time(time)
                .build();
    }

    private ResponseHead answer(ResponseHead head) {
        return with(head, ResponseSigner.of(PARTNER, time).sign(request, head).fields());
    }

    private String refusal(ResponseHead head) {
        return refusal(sent, head);
    }

    private String refusal(RequestHead request, ResponseHead head) {
        return assertThrows(SignatureRefusedException.class, () -> verifier.verify(request, head))
                .code();
    }

    private ResponseHead input(String old, String replacement) {
        return changed(signed, "Signature-Input", value -> value.replace(old, replacement));
    }

    @Test
    void signedResponse_isProvenWithTheRequestItAnswers() {
        VerifiedResponse proven = verifier.verify(sent, signed);

        assertEquals(201, proven.status());
        assertEquals(PARTNER.keyId(), proven.keyId());
        assertEquals(
                List.of(
                        "\"@status\"",
                        "\"content-digest\"",
                        "\"content-type\"",
                        "\"@method\";req",
                        "\"@target-uri\";req",
                        "\"content-digest\";req",
                        "\"content-type\";req",
                        "\"content-length\";req",
                        "\"idempotency-key\";req",
                        "\"ccx-tenant\";req",
                        "\"signature-input\";req;key=\"sig1\"",
                        "\"signature\";req;key=\"sig1\""),
                proven.covered());
    }

    @Test
    void responseLongAfterItsRequest_isProven() {
        time.pass(Duration.ofMinutes(10));

        assertEquals(201, verifier.verify(sent, answer(created())).status());
    }

    @Test
    void responseToTheSameRequestSignedAnew_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal(sign(post()), signed));
    }

    @Test
    void responseToOtherTarget_isRefused() {
        RequestHead other = new RequestHead(sent.method(), "https://partner.example/v1/other", sent.fields());

        assertEquals("SIGNATURE_MISMATCH", refusal(other, signed));
    }

    @Test
    void changedStatus_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal(new ResponseHead(200, signed.fields())));
    }

    @Test
    void changedContentType_isRefused() {
        assertEquals("SIGNATURE_MISMATCH", refusal(changed(signed, "Content-Type", value -> "text/html")));
    }

    @Test
    void unsignedResponse_isRefused() {
        assertEquals("SIGNATURE_MISSING", refusal(created()));
    }

    @Test
    void signatureOfRequestEchoed_isRefused() {
        assertEquals("SIGNATURE_MISSING", refusal(with(created(), sent.fields())));
    }

    @Test
    void responseWithoutDigest_isRefused() {
        assertEquals("COMPONENT_ABSENT", refusal(without(signed, "Content-Digest")));
    }

    @Test
    void componentThatIsNotCovered_isRefused() {
        for (String item : List.of(
                "\"@status\" ",
                "\"content-digest\" ",
                "\"content-type\" ",
                "\"@method\";req ",
                "\"@target-uri\";req ",
                "\"content-digest\";req ",
                "\"idempotency-key\";req ",
                "\"ccx-tenant\";req ",
                "\"signature-input\";req;key=\"sig1\" ",
                " \"signature\";req;key=\"sig1\"")) {
            assertEquals("COVERAGE_INCOMPLETE", refusal(input(item, "")), item);
        }
    }

    @Test
    void keyThatIsNotPinned_isRefused() {
        ResponseHead stranger = with(
                created(),
                ResponseSigner.of(CLIENT, time).sign(request, created()).fields());

        assertEquals("KEY_UNKNOWN", refusal(stranger));
    }

    @Test
    void oldResponse_isRefused() {
        time.pass(Duration.ofSeconds(61));

        assertEquals("SIGNATURE_TOO_OLD", refusal(signed));
    }

    @Test
    void responseFromTheFuture_isRefused() {
        time.pass(Duration.ofSeconds(-61));

        assertEquals("SIGNATURE_FROM_FUTURE", refusal(signed));
    }

    @Test
    void expiredResponse_isRefused() {
        long now = time.instant().getEpochSecond();

        assertEquals("SIGNATURE_EXPIRED", refusal(input(";keyid", ";expires=" + now + ";keyid")));
    }

    @Test
    void requestThatWasNotSigned_isTheCallersMistake() {
        assertThrows(IllegalArgumentException.class, () -> verifier.verify(post(), signed));
    }

    @Test
    void contentOfResponse_isReleasedWhenItMatches() throws Exception {
        VerifiedResponse proven = verifier.verify(sent, signed);

        assertArrayEquals(CONTENT, proven.readFully(new ByteArrayInputStream(CONTENT), 18));
    }

    @Test
    void changedContent_isNotReleased() {
        VerifiedResponse proven = verifier.verify(sent, signed);

        assertEquals(
                "CONTENT_DIGEST_MISMATCH",
                assertThrows(
                                SignatureRefusedException.class,
                                () -> proven.readFully(new ByteArrayInputStream(new byte[18]), 18))
                        .code());
    }

    @Test
    void contentBeyondTheLimit_isNotReleased() {
        VerifiedResponse proven = verifier.verify(sent, signed);

        assertEquals(
                "CONTENT_TOO_LARGE",
                assertThrows(
                                SignatureRefusedException.class,
                                () -> proven.readFully(new ByteArrayInputStream(CONTENT), 17))
                        .code());
    }
}
