package io.ccaas.sdk.http.auth.hashicorp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets by path and field, and what is said when there are none. */
class HashicorpVaultTest {

    private static final String TOKEN = "secret/data/crm#token";

    @TempDir
    Path folder;

    private VaultWorld world;

    @BeforeEach
    void start() throws Exception {
        world = VaultWorld.open(folder);
        world.server.put("secret/data/crm", "{\"token\":\"é first\",\"other\":\"o\",\"number\":1}");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void instead(String path, FakeAnswer answer) {
        world.server.instead = request ->
                Optional.of(answer).filter(found -> world.server.path(request).equals(path));
    }

    @Test
    void field_isReadAfterOneLogin() {
        assertEquals("é first", world.read(TOKEN));
        assertEquals("o", world.read("secret/data/crm#other"));
        assertEquals(List.of("POST auth/approle/login", "GET secret/data/crm"), world.server.asked());
    }

    @Test
    void tokenStandsInItsFieldAlone() {
        world.read(TOKEN);
        ReceivedRequest read = world.server.last();
        assertEquals("hvs.token1", read.field("x-vault-token"));
        assertEquals("true", read.field("x-vault-request"));
        assertEquals("", read.field("x-vault-namespace"));
        assertEquals("", read.field("authorization"));
    }

    @Test
    void nothingSecret_isAuditedOrTold() throws Exception {
        world.read(TOKEN);
        instead("secret/data/x", FakeVault.error(403));
        String said = world.refusal("secret/data/x#token").getMessage() + world.vault + world.events;
        for (String part : List.of("é first", "hvs.", "secret \"id", "secret/data", "+33639980001", "role-1")) {
            assertFalse((said + world.audited()).contains(part), part);
        }
        assertTrue(world.audited().contains("vault-login"));
        assertTrue(world.audited().contains("vault-read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "secret#a",
                "/secret/a#b",
                "secret/../a#b",
                "secret/.a#b",
                "secret/a.#b",
                "secret//a#b",
                "secret/a?v=1#b",
                "secret/a%2e#b",
                "secret/a",
                "secret/a#",
                "secret/a#b#c",
                "secret/a#b c"
            })
    void referenceOfAnotherForm_isRefusedUnasked(String name) {
        assertEquals("VAULT_REFERENCE", world.code(name));
        assertEquals(List.of(), world.server.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret/data/crm#nothing", "secret/data/crm#number"})
    void fieldThatIsNoText_isRefused(String name) {
        assertEquals("VAULT_FIELD_MISSING", world.code(name));
    }

    @ParameterizedTest
    @CsvSource({
        "503,VAULT_SEALED",
        "500,VAULT_UNAVAILABLE",
        "502,VAULT_UNAVAILABLE",
        "429,VAULT_UNAVAILABLE",
        "412,VAULT_UNAVAILABLE",
        "473,VAULT_UNAVAILABLE",
        "307,VAULT_UNAVAILABLE",
        "400,VAULT_REFUSED",
        "404,VAULT_SECRET_MISSING",
        "403,VAULT_FORBIDDEN"
    })
    void statusOfTheServer_saysWhatToDo(int status, String code) {
        instead("secret/data/crm", FakeVault.error(status));
        assertEquals(code, world.code(TOKEN));
        assertTrue(world.refusal(TOKEN).problem().found().startsWith("crm token: "));
    }

    @ParameterizedTest
    @CsvSource({"400,VAULT_LOGIN_REFUSED", "403,VAULT_LOGIN_REFUSED", "404,VAULT_LOGIN_REFUSED", "503,VAULT_SEALED"})
    void refusedLogin_isSaidAsSuch(int status, String code) {
        instead("auth/approle/login", FakeVault.error(status));
        assertEquals(code, world.code(TOKEN));
    }

    @Test
    void deletedVersion_isSaidAsSuch() {
        instead("secret/data/crm", FakeVault.deleted());
        assertTrue(world.refusal(TOKEN).problem().found().contains("deleted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"data\":null}",
                "{\"data\":1}",
                "{\"data\":{\"a\":\"b\"},\"lease_duration\":-1}",
                "{\"data\":{\"data\":null,\"metadata\":{\"version\":1}}}",
                "{\"data\":{\"token\":\"a\",\"token\":\"b\"}}"
            })
    void answerOfAnotherForm_isRefused(String json) {
        instead("secret/data/crm", FakeAnswer.json(200, json));
        assertEquals("VAULT_ANSWER", world.code(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"auth\":{}}",
                "{\"auth\":{\"client_token\":\"a b\"}}",
                "{\"auth\":{\"client_token\":\"\"}}"
            })
    void loginWithoutAToken_isRefused(String json) {
        instead("auth/approle/login", FakeAnswer.json(200, json));
        assertEquals("VAULT_ANSWER", world.code(TOKEN));
    }

    @Test
    void serverThatIsGone_isToldUnderItsOwnName() {
        world.server.close();
        assertEquals("VAULT_UNAVAILABLE", world.code(TOKEN));
    }

    @Test
    void revokedToken_isReplacedAndTheQuestionAskedOnceMore() {
        world.read(TOKEN);
        world.server.revokeTokens();
        world.server.put("secret/data/b", "{\"v\":\"2\"}");
        assertEquals("2", world.read("secret/data/b#v"));
        assertEquals(
                List.of("GET secret/data/b", "POST auth/approle/login", "GET secret/data/b"),
                world.server.asked().subList(2, 5));
    }

    @Test
    void forbiddenPath_isAskedTwiceAndThenRemembered() {
        assertEquals("VAULT_FORBIDDEN", world.code("secret/data/forbidden#a"));
        int asked = world.server.asked().size();
        assertEquals("VAULT_FORBIDDEN", world.code("secret/data/forbidden#a"));
        assertEquals(asked, world.server.asked().size());
        assertEquals(4, asked);
    }

    @Test
    void secretThatAPartnerRefused_isReadAnewOnce() {
        Secret first = world.vault.read(TOKEN, "crm token");
        world.server.put("secret/data/crm", "{\"token\":\"second\"}");
        assertEquals("é first", world.read(TOKEN));
        world.vault.refused(TOKEN, first);
        assertEquals("second", world.read(TOKEN));
        world.vault.refused(TOKEN, first); // of another caller, who was late
        assertEquals("second", world.read(TOKEN));
        assertEquals(3, world.server.asked().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\n", "\\r\\n", "\\n\\n"})
    void secretWithALineEnd_isReadAnewWhenItWasRefused(String end) {
        world.server.put("secret/data/crm", "{\"token\":\"first" + end + "\"}");
        SecretReference reference = new SecretReference(SecretReference.HASHICORP_VAULT, TOKEN);
        Secret first = world.loader.secret("crm token", reference);
        world.server.put("secret/data/crm", "{\"token\":\"second\"}");
        world.loader.refused(reference, first);
        assertEquals("second", world.read(TOKEN));
    }

    @Test
    void anotherSecretThatWasRefused_changesNothing() {
        world.read(TOKEN);
        world.vault.refused(TOKEN, Secret.copyOf("another".toCharArray()));
        world.vault.refused("secret/data/crm#none", Secret.copyOf("another".toCharArray()));
        world.read(TOKEN);
        assertEquals(2, world.server.asked().size());
    }

    @Test
    void manyCallers_areOneQuestion() {
        List<String> read = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> world.read(TOKEN))
                .distinct()
                .toList();
        assertEquals(List.of("é first"), read);
        assertEquals(2, world.server.asked().size());
    }

    @Test
    void closedVault_asksNobody() {
        world.vault.close();
        assertEquals("CREDENTIAL_WAIT_CANCELLED", world.code(TOKEN));
        assertEquals(List.of(), world.server.asked());
    }

    @Test
    void closedVault_holdsNeitherSecretsNorItsToken() {
        world.read(TOKEN);
        assertEquals("HashicorpVault[VaultSecrets[1], VaultLogins[approle, logged in]]", world.vault.toString());
        world.vault.close();
        assertEquals("HashicorpVault[VaultSecrets[0], VaultLogins[approle]]", world.vault.toString());
    }

    @Test
    void findings_sayWhetherTheLoginWorks() {
        assertEquals("OK", world.vault.findings().get(0).severity().name());
        world.server.secretId = "another";
        world.later(3600);
        assertEquals("ERROR", world.vault.findings().get(0).severity().name());
        assertTrue(world.vault.findings().get(0).found().startsWith("VAULT_LOGIN_REFUSED"));
    }

    @Test
    void loginBody_isJsonWhateverTheSecretIs() {
        byte[] odd = "a\"b\\c\n\u0001é".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "{\"role_id\":\"r\",\"secret_id\":\"a\\\"b\\\\c\\u000a\\u0001é\"}",
                new String(
                        new JsonBody().put("role_id", "r").put("secret_id", odd).bytes(), StandardCharsets.UTF_8));
        assertEquals("{}", new String(new JsonBody().bytes(), StandardCharsets.UTF_8));
    }
}
