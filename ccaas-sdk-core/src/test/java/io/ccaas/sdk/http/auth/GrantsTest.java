package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other grounds and other proofs, as the token endpoint reads them. */
class GrantsTest {

    private static final String REFRESH = ", grant: { type: refresh_token, token: \"file:given\" }";
    private static final String EXCHANGE =
            ", grant: { type: token_exchange, token: \"file:given\", audience: \"https://crm.example\" }";
    private static final String SALESFORCE =
            "method: none, bind: bearer, grant: { type: jwt_bearer, subject: u@x.example,"
                    + " audience: \"https://login.salesforce.com\", key: \"file:oauth.key\", legacyRsa: true }";

    @TempDir
    Path directory;

    private OAuthWorld open(TestKeyKind kind, String oauth) throws IOException {
        OAuthWorld world = OAuthWorld.open(directory, kind, oauth);
        Path given = Files.writeString(directory.resolve("given"), "given by somebody\n");
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));
        return world;
    }

    private static FakeAnswer token(OAuthWorld world, String more) {
        return FakeAnswer.json(
                200,
                "{\"access_token\":\"" + "opaque" + world.authority.calls().size() + "\",\"token_type\":\"Bearer\""
                        + more + "}");
    }

    private static List<TokenCall> afterTwoCalls(OAuthWorld world) {
        world.answers = request -> FakeAnswer.json(world.authority.calls().size() == 1 ? 401 : 200, "{}");
        assertEquals(200, world.call().status());
        return world.authority.calls();
    }

    @Test
    void refreshToken_isTheOneGivenUntilTheServerGivesAnother() throws Exception {
        try (OAuthWorld world = open(TestKeyKind.P256, OAuthWorld.jwt("mtls") + REFRESH)) {
            world.authority.tokens = call -> token(world, ",\"refresh_token\":\"second\"");
            List<TokenCall> calls = afterTwoCalls(world);
            assertEquals("refresh_token", calls.get(0).get("grant_type"));
            assertEquals("given by somebody", calls.get(0).get("refresh_token"));
            assertEquals("second", calls.get(1).get("refresh_token"));
        }
    }

    @Test
    void refreshTokenOfAnAnswerThatIsNotUsed_isNotTaken() throws Exception {
        try (OAuthWorld world = open(TestKeyKind.P256, OAuthWorld.jwt("mtls") + REFRESH)) {
            world.authority.tokens = call -> FakeAnswer.json(
                    200, "{\"access_token\":\"a\",\"token_type\":\"N_A\",\"refresh_token\":\"second\"}");
            assertEquals("TOKEN_NOT_BOUND", world.refusal());
            assertEquals("given by somebody", world.authority.calls().get(0).get("refresh_token"));
        }
    }

    @Test
    void exchange_sendsTheSubjectTokenAsItIsNow() throws Exception {
        try (OAuthWorld world = open(TestKeyKind.P256, OAuthWorld.jwt("mtls") + EXCHANGE)) {
            world.authority.tokens = call -> {
                write("another");
                return token(world, ",\"issued_token_type\":\"urn:ietf:params:oauth:token-type:access_token\"");
            };
            List<TokenCall> calls = afterTwoCalls(world);
            assertEquals(
                    "urn:ietf:params:oauth:grant-type:token-exchange",
                    calls.get(0).get("grant_type"));
            assertEquals("urn:ietf:params:oauth:token-type:jwt", calls.get(0).get("subject_token_type"));
            assertEquals("https://crm.example", calls.get(0).get("audience"));
            assertEquals("given by somebody", calls.get(0).get("subject_token"));
            assertEquals("another", calls.get(1).get("subject_token"));
        }
    }

    private void write(String content) {
        try {
            Files.writeString(directory.resolve("given"), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void exchangeForAnythingButAnAccessToken_isNotUsed() throws Exception {
        try (OAuthWorld world = open(TestKeyKind.P256, OAuthWorld.jwt("mtls") + EXCHANGE)) {
            world.authority.tokens =
                    call -> token(world, ",\"issued_token_type\":\"urn:ietf:params:oauth:token-type:id_token\"");
            assertEquals("TOKEN_ANSWER", world.refusal());
        }
    }

    @Test
    void assertionInTheNameOfAUser_isSignedWithRs256WhereThatWasSaid() throws Exception {
        try (OAuthWorld world = open(TestKeyKind.rsa(2048), SALESFORCE)) {
            world.authority.tokens = call -> token(world, "");
            assertEquals(200, world.call().status());
            TokenCall call = world.authority.calls().get(0);
            ReadJwt assertion = ReadJwt.of(call.get("assertion"));
            assertEquals("urn:ietf:params:oauth:grant-type:jwt-bearer", call.get("grant_type"));
            assertEquals("RS256", assertion.header().requireText("alg"));
            assertTrue(assertion.isSignedBy(world.authority.clientKey));
            assertEquals("ccaas", assertion.claims().requireText("iss"));
            assertEquals("u@x.example", assertion.claims().requireText("sub"));
            assertEquals("https://login.salesforce.com", assertion.claims().requireText("aud"));
            assertFalse(call.form().containsKey("client_assertion"));
        }
    }

    @Test
    void sharedSecret_isEncodedBeforeItIsJoined() throws Exception {
        String basic = "method: client_secret_basic, secret: \"file:given\", bind: bearer";
        try (OAuthWorld world = open(TestKeyKind.P256, basic)) {
            write("a:b %é");
            world.authority.tokens = call -> token(world, "");
            world.call();
            String expected =
                    Base64.getEncoder().encodeToString("ccaas:a%3Ab+%25%C3%A9".getBytes(StandardCharsets.US_ASCII));
            assertEquals(
                    "Basic " + expected,
                    world.authority.calls().get(0).request().field("authorization"));
        }
    }

    @Test
    void sharedSecretInTheForm_standsNowhereElse() throws Exception {
        String post = "method: client_secret_post, secret: \"file:given\", bind: bearer";
        try (OAuthWorld world = open(TestKeyKind.P256, post)) {
            world.authority.tokens = call -> token(world, "");
            world.call();
            TokenCall call = world.authority.calls().get(0);
            assertEquals("given by somebody", call.get("client_secret"));
            assertEquals("", call.request().field("authorization"));
            assertFalse(world.audited().contains("given by somebody"));
        }
    }
}
