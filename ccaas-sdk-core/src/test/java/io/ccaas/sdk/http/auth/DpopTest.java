package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs of possession (RFC 9449), at the authorization server and at the partner. */
class DpopTest {

    private static final String WANTS_NONCE = "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"";

    @TempDir
    Path directory;

    private OAuthWorld world;

    @BeforeEach
    void start() throws Exception {
        world = OAuthWorld.open(directory, "dpop");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static ReadJwt proof(ReceivedRequest request) {
        return ReadJwt.of(request.field("dpop"));
    }

    private static String nonce(ReceivedRequest request) {
        return proof(request).claims().text("nonce").orElse("");
    }

    private List<ReceivedRequest> received() {
        return world.resource.received();
    }

    private static FakeAnswer challenge(String nonce) {
        return FakeAnswer.json(401, "{}").with("www-authenticate", WANTS_NONCE).with("dpop-nonce", nonce);
    }

    @Test
    void proof_isForThisRequestAndThisToken() {
        world.call();
        ReceivedRequest request = received().get(0);
        String token = request.field("authorization").substring("DPoP ".length());
        ReadJwt proof = proof(request);
        assertTrue(proof.isSignedBy(proof.embeddedKey()));
        assertEquals("dpop+jwt", proof.header().requireText("typ"));
        assertEquals("GET", proof.claims().requireText("htm"));
        assertEquals(world.resource.endpoint() + "/api/contacts", proof.claims().requireText("htu"));
        assertEquals(ReadJwt.hash(token), proof.claims().requireText("ath"));
    }

    @Test
    void proofAndToken_areCoveredByTheSignature() {
        assertTrue(world.call().covered().containsAll(List.of("\"authorization\"", "\"dpop\"")));
    }

    @Test
    void eachCall_hasAProofOfItsOwnByTheSameKey() {
        world.call();
        world.call();
        ReadJwt first = proof(received().get(0));
        ReadJwt second = proof(received().get(1));
        assertNotEquals(first.claims().requireText("jti"), second.claims().requireText("jti"));
        assertEquals(first.keyThumbprint(), second.keyThumbprint());
    }

    @Test
    void nonceThatTheServerWants_isInTheNextProof() {
        world.authority.nonce = "as-1";
        assertEquals(200, world.call().status());
        assertEquals(2, world.authority.calls().size());
    }

    @Test
    void serverThatAlwaysWantsAnotherNonce_isAskedTwice() {
        world.authority.tokens =
                call -> FakeAuthorizationServer.error(400, "use_dpop_nonce").with("dpop-nonce", "n");
        assertEquals("TOKEN_REFUSED", world.refusal());
        assertEquals(2, world.authority.calls().size());
    }

    @Test
    void nonceThatThePartnerWants_isInTheRepeatedCall() {
        world.answers = request -> nonce(request).isEmpty() ? challenge("rs-1") : FakeAnswer.json(200, "{}");
        assertEquals(200, world.call().status());
        assertEquals(
                List.of("", "rs-1"), received().stream().map(DpopTest::nonce).toList());
        assertEquals(1, world.authority.calls().size());
    }

    @Test
    void partnerThatAlwaysWantsAnotherNonce_isAskedTwice() {
        world.answers = request -> challenge("rs-" + received().size());
        assertEquals(401, world.call().status());
        assertEquals(2, received().size());
    }

    @Test
    void nonceOfASuccessfulAnswer_isInTheNextProof() {
        world.answers = request ->
                FakeAnswer.json(200, "{}").with("dpop-nonce", "rs-" + received().size());
        world.call();
        world.call();
        world.call();
        assertEquals(
                List.of("", "rs-1", "rs-2"),
                received().stream().map(DpopTest::nonce).toList());
    }

    @Test
    void nonceOfTheServer_isNotForThePartner() {
        world.authority.nonce = "as-1";
        world.call();
        assertEquals("", nonce(received().get(0)));
    }

    @Test
    void nonceThatCannotStandInAField_isNotTaken() {
        world.answers = request -> challenge("a\\b");
        world.call();
        assertTrue(received().stream().allMatch(request -> nonce(request).isEmpty()));
    }

    @Test
    void challengeWithoutNonce_isAnswered_byAnotherTokenOnce() {
        world.answers = request -> FakeAnswer.json(401, "{}").with("www-authenticate", WANTS_NONCE);
        assertEquals(401, world.call().status());
        assertEquals(2, received().size());
        assertEquals(2, world.authority.calls().size());
    }
}
