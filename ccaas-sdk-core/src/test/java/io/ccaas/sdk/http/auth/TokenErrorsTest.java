package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that gives no token does to calls. */
class TokenErrorsTest {

    @TempDir
    Path directory;

    private OAuthWorld world;

    @BeforeEach
    void start() throws Exception {
        world = OAuthWorld.open(directory, "mtls");
    }

    @AfterEach
    void stop() {
        assertEquals(0, world.resource.received().size(), "something was sent without a token");
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalid_client,TOKEN_INVALID_CLIENT",
        "401,invalid_client,TOKEN_INVALID_CLIENT",
        "400,unauthorized_client,TOKEN_UNAUTHORIZED_CLIENT",
        "400,invalid_grant,TOKEN_INVALID_GRANT",
        "400,invalid_scope,TOKEN_INVALID_SCOPE",
        "400,invalid_dpop_proof,TOKEN_INVALID_PROOF",
        "400,something_else,TOKEN_REFUSED",
        "403,'',TOKEN_REFUSED",
        "302,'',TOKEN_REFUSED"
    })
    void lastingRefusal_isNamedAndNotAskedAgainAtOnce(int status, String word, String code) {
        world.authority.tokens = call -> FakeAuthorizationServer.error(status, word);
        assertEquals(code, world.refusal());
        assertEquals(code, world.refusal());
        assertEquals(1, world.authority.calls().size());
    }

    @ParameterizedTest
    @CsvSource({"500,''", "503,''", "429,''", "400,temporarily_unavailable", "400,server_error"})
    void passingRefusal_isTriedAgain(int status, String word) {
        world.authority.tokens = call -> FakeAuthorizationServer.error(status, word);
        assertEquals("TOKEN_UNAVAILABLE", world.refusal());
        assertTrue(world.authority.calls().size() > 1);
    }

    @Test
    void descriptionOfTheServer_isNotRepeated() {
        world.authority.tokens = call -> FakeAuthorizationServer.error(400, "invalid_grant");
        SdkException refusal = assertThrows(SdkException.class, world::call);
        assertFalse(refusal.problem().message().contains("33639980001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"é\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":1,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"token_type\":1}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":0}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":-1}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":\"60\"}",
                "{\"access_token\":\"a\",\"access_token\":\"b\",\"token_type\":\"Bearer\"}"
            })
    void malformedAnswer_isNotUsed(String json) {
        world.authority.tokens = call -> FakeAnswer.json(200, json);
        assertEquals("TOKEN_ANSWER", world.refusal());
    }

    @Test
    void serverThatIsGone_isNotThePartnersFault() {
        world.authority.close();
        assertEquals("TOKEN_UNAVAILABLE", world.refusal());
    }

    @Test
    void serverThatIsSlow_isNotThePartnersFault() {
        CountDownLatch never = new CountDownLatch(1);
        world.authority.tokens = call -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return FakeAnswer.json(500, "{}");
        };
        assertEquals(
                "TOKEN_UNAVAILABLE",
                assertThrows(SdkException.class, () -> world.call(Duration.ofMillis(500)))
                        .code());
        never.countDown();
    }

    @Test
    void keyThatTheServerDoesNotKnow_isRefusedByIt() {
        world.authority.clientKey = TestKeyKind.P256.generate().getPublic();
        assertEquals("TOKEN_INVALID_CLIENT", world.refusal());
    }
}
