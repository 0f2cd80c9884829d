package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.failure.TokenRefusedException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
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
        given("given by somebody");
        return world;
    }

    private void given(String token) throws IOException {
        Path given = Files.writeString(directory.resolve("given"), token + "\n");
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));
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

    /** Somebody has to give another; where that lies is the file. */
    @Test
    void refreshTokenThatTheServerNoLongerTakes_givesWayToTheOneInTheFile() throws Exception {
        ManualTime time = ManualTime.at(Instant.now());
        try (OAuthWorld world = OAuthWorld.open(
                directory,
                TestKeyKind.P256,
                OAuthWorld.jwt("mtls") + REFRESH,
                Ccaas.builder().time(time))) {
            given("given by somebody");
            world.authority.tokens = call -> call.get("refresh_token").equals("second")
                    ? FakeAuthorizationServer.error(400, "invalid_grant")
                    : token(world, ",\"refresh_token\":\"second\",\"expires_in\":1");
            token(world);
            time.advance(Duration.ofSeconds(2));
            assertThrows(TokenRefusedException.class, () -> token(world));
            given("given anew");
            time.advance(Duration.ofMinutes(1));
            token(world);
            List<TokenCall> calls = world.authority.calls();
            assertEquals("given anew", calls.get(calls.size() - 1).get("refresh_token"));
        }
    }

    private static void token(OAuthWorld world) {
        world.ccaas().accessToken("crm", Deadline.in(OAuthWorld.patience()));
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

    @Test
    void resources_areNamedToTheServer() throws Exception {
        String asked = OAuthWorld.jwt("mtls") + ", resource: [\"https://crm.example/api\", \"urn:b\"]";
        try (OAuthWorld world = open(TestKeyKind.P256, asked)) {
            world.call();
            String form = new String(world.authority.calls().get(0).request().body(), StandardCharsets.US_ASCII);
            assertTrue(form.contains("&resource=https%3A%2F%2Fcrm.example%2Fapi&resource=urn%3Ab&"), form);
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
