package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.time.Deadline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token that is not bound as declared is not used, whatever the server says (acceptance 7). */
class TokenBindingTest {

    @TempDir
    Path directory;

    private String refusal(String bind, String type, String claims) throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, bind)) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer(type, world.authority.token(claims), 60);
            String code = world.refusal();
            assertEquals(0, world.resource.received().size());
            return code;
        }
    }

    @Test
    void acceptance7_bearerAlthoughDpopWasRequired() throws Exception {
        assertEquals("TOKEN_NOT_BOUND", refusal("dpop", "Bearer", ""));
    }

    @Test
    void acceptance7_unboundTokenAlthoughMtlsWasRequired() throws Exception {
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("mtls", "Bearer", ""));
    }

    @Test
    void tokenBoundToAnotherCertificate_isNotUsed() throws Exception {
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("mtls", "Bearer", "\"cnf\":{\"x5t#S256\":\"another\"}"));
    }

    @Test
    void tokenBoundToAnotherKey_isNotUsed() throws Exception {
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("dpop", "DPoP", "\"cnf\":{\"jkt\":\"another\"}"));
    }

    /** Else whoever pads a token decides that nobody looks at what it is bound to. */
    @Test
    void tokenThatIsAJwtBeyondOurLimits_isNotUsed() throws Exception {
        String deep = "\"deep\":" + "[".repeat(40) + "]".repeat(40);
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("mtls", "Bearer", deep));
    }

    @Test
    void tokenThatSaysTwiceWhatItIsBoundTo_isNotUsed() throws Exception {
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("dpop", "DPoP", "\"cnf\":{},\"cnf\":{}"));
    }

    @Test
    void tokenBoundInTheOtherWay_isNotUsed() throws Exception {
        assertEquals("TOKEN_BOUND_OTHERWISE", refusal("dpop", "DPoP", "\"cnf\":{\"x5t#S256\":\"another\"}"));
    }

    @Test
    void typeOfATokenThatIsNoAccessToken_isNotUsed() throws Exception {
        assertEquals("TOKEN_NOT_BOUND", refusal("mtls", "N_A", ""));
    }

    @Test
    void dpopTokenForABearerClient_isNotUsed() throws Exception {
        assertEquals("TOKEN_NOT_BOUND", refusal("bearer", "DPoP", ""));
    }

    @Test
    void repeatedRefusal_doesNotAskTheServerAgain() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "dpop")) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer("Bearer", "opaque", 60);
            assertEquals("TOKEN_NOT_BOUND", world.refusal());
            assertEquals("TOKEN_NOT_BOUND", world.refusal());
            assertEquals(1, world.authority.calls().size());
        }
    }

    @Test
    void tokenThatOnlyItsServerCanRead_isUsedAndSaidToBeSo() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer("bearer", "opaque", 60);
            AccessToken token = world.ccaas().accessToken("crm", Deadline.in(OAuthWorld.patience()));
            assertTrue(!token.isBindingSeen() && token.toString().startsWith("AccessToken[MTLS, until "));
        }
    }

    @Test
    void boundToken_isSeenToBeBoundToOurCertificate() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            AccessToken token = world.ccaas().accessToken("crm", Deadline.in(OAuthWorld.patience()));
            world.call();
            assertTrue(token.isBindingSeen());
            assertEquals(
                    TokenCall.certificate(world.resource.received().get(0)),
                    token.boundTo().thumbprint());
        }
    }
}
