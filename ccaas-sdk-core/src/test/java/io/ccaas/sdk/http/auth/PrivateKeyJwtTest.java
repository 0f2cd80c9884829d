package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that proves itself by signed assertions (RFC 7523), through the whole pipeline. */
class PrivateKeyJwtTest {

    @TempDir
    Path directory;

    private static TestKeyKind kind(String name) {
        return switch (name) {
            case "Ed25519" -> TestKeyKind.ED25519;
            case "P-256" -> TestKeyKind.P256;
            default -> TestKeyKind.rsa(2048);
        };
    }

    @ParameterizedTest
    @CsvSource({"Ed25519,EdDSA", "P-256,ES256", "RSA,PS256"})
    void assertionOfEachKindOfKey_isTakenByTheServer(String key, String algorithm) throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, kind(key), OAuthWorld.jwt("mtls"))) {
            assertEquals(200, world.call().status());
            ReadJwt assertion = world.authority.calls().get(0).assertion();
            assertEquals(algorithm, assertion.header().requireText("alg"));
            assertEquals("JWT", assertion.header().requireText("typ"));
        }
    }

    @Test
    void assertion_saysWhoWeAreToThisServerForAMinute() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.call();
            TokenCall call = world.authority.calls().get(0);
            ReadJwt assertion = call.assertion();
            assertEquals("client_credentials", call.get("grant_type"));
            assertEquals("ccaas", assertion.claims().requireText("iss"));
            assertEquals("ccaas", assertion.claims().requireText("sub"));
            assertEquals(world.authority.issuer(), assertion.claims().requireText("aud"));
            assertEquals(22, assertion.claims().requireText("jti").length());
            assertEquals(
                    60,
                    assertion.claims().requireWholeNumber("exp")
                            - assertion.claims().requireWholeNumber("iat"));
        }
    }

    @Test
    void keyId_standsInTheHeader() throws Exception {
        String named = OAuthWorld.jwt("mtls") + ", keyId: k1, scope: calls notes";
        try (OAuthWorld world = OAuthWorld.open(directory, TestKeyKind.P256, named)) {
            world.call();
            TokenCall call = world.authority.calls().get(0);
            assertEquals("k1", call.assertion().header().requireText("kid"));
            assertEquals("calls notes", call.get("scope"));
        }
    }

    @Test
    void eachRequest_hasAnAssertionOfItsOwn() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.authority.tokens = call -> FakeAuthorizationServer.error(503, "temporarily_unavailable");
            assertEquals("TOKEN_UNAVAILABLE", world.refusal());
            List<TokenCall> calls = world.authority.calls();
            assertTrue(calls.size() > 1, "was not tried again");
            assertNotEquals(
                    calls.get(0).assertion().claims().requireText("jti"),
                    calls.get(1).assertion().claims().requireText("jti"));
            assertEquals(0, world.resource.received().size());
        }
    }

    @Test
    void tokenOfTheServer_isCarriedAndSigned() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer("Bearer", "opaque-1", 60);
            assertTrue(world.call().covered().contains("\"authorization\""));
            assertEquals("Bearer opaque-1", world.resource.received().get(0).field("authorization"));
        }
    }

    @Test
    void oneToken_servesManyCalls() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.call();
            world.call();
            world.call();
            assertEquals(1, world.authority.calls().size());
        }
    }

    @Test
    void tokenRequest_isInTheAuditLogWithoutItsContent() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer("Bearer", "opaque-1", 60);
            world.call();
            assertTrue(world.audited().contains("token-metadata"));
            assertTrue(world.audited().contains("token-request"));
            assertFalse(world.audited().contains("opaque-1"));
        }
    }

    @Test
    void token_isNotSentToItsServer() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.answers = request -> FakeAnswer.json(401, "{}");
            assertEquals(401, world.call().status());
            assertTrue(world.authority.calls().stream()
                    .allMatch(call -> call.request().field("authorization").isEmpty()));
        }
    }
}
