package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.auth.assertion.Assertion;
import io.ccaas.sdk.http.auth.dpop.DpopKey;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak gives the tokens and guards what they open; what is stolen of us is worth nothing there. */
@Tag("real-servers")
@Tag("long-run")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final String JWT = "method: private_key_jwt, key: \"file:%s\", keyId: k1";

    private Keycloak keycloak;

    @BeforeAll
    void start(@TempDir Path parts) throws Exception {
        keycloak = Keycloak.start(parts);
    }

    @AfterAll
    void stop() throws Exception {
        keycloak.close();
    }

    private Ccaas open(Path folder, String client, String method, String bind) throws Exception {
        String proof = method.equals("private_key_jwt") ? JWT.formatted(keycloak.pki("jwt.key")) : "method: " + method;
        String entry = """
                  - id: crm
                    role: CRM
                    connector: crm
                    endpoint: %s/protocol/openid-connect/
                    network: private
                    region: FR
                    receives: [CONTACT]
                    tls: { policy: common-2026, trust: [%s] }
                    identity: { certificate: %s, key: "file:%s" }
                    oauth: { issuer: %s, clientId: %s, %s, scope: openid, bind: %s }
                    auxiliary: [ { origin: "https://localhost:18443", purpose: token } ]
                """.formatted(
                        Keycloak.ISSUER,
                        keycloak.pki("ca.crt"),
                        keycloak.pki("svc-mtls.crt"),
                        keycloak.pki("svc-mtls.key"),
                        Keycloak.ISSUER,
                        client,
                        proof,
                        bind);
        return Ccaas.builder()
                .connectors(List.of(() -> new ConnectorDeclaration("crm", Role.CRM, List.of())))
                .open(PartnerFolder.create(folder).write(entry));
    }

    private static Answer userinfo(Ccaas ccaas) {
        CrmClient crm = ccaas.crmClient("crm", Set.of());
        return crm.sendByHand("GET", "userinfo", crm.defaultDeadline());
    }

    private static AccessToken token(Ccaas ccaas) {
        return ccaas.accessToken("crm", Deadline.in(Duration.ofSeconds(60)));
    }

    private static String stolen(AccessToken token) {
        return token.value().use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "svc-jwt,private_key_jwt,bearer,false",
        "svc-jwt,private_key_jwt,dpop,true",
        "svc-dpop,private_key_jwt,dpop,true",
        "svc-mtls,tls_client_auth,mtls,true"
    })
    void tokenOfEachKind_opensWhatKeycloakGuards(
            String client, String method, String bind, boolean bound, @TempDir Path folder) throws Exception {
        try (Ccaas ccaas = open(folder, client, method, bind)) {
            Answer answer = userinfo(ccaas);
            assertEquals(200, answer.status());
            assertTrue(answer.json().requireText("preferred_username").endsWith(client));
            assertEquals(bound, token(ccaas).isBindingSeen());
        }
    }

    @Test
    void clientWhoseTokensAreNotBound_isNotUsedAsIfTheyWere(@TempDir Path folder) throws Exception {
        try (Ccaas ccaas = open(folder, "svc-jwt", "private_key_jwt", "mtls")) {
            assertEquals(
                    "TOKEN_BOUND_OTHERWISE",
                    assertThrows(SdkException.class, () -> userinfo(ccaas)).code());
        }
    }

    @Test
    void certificateOfAnotherClient_isRefused(@TempDir Path folder) throws Exception {
        try (Ccaas ccaas = open(folder, "svc-jwt", "tls_client_auth", "mtls")) {
            assertEquals(
                    "TOKEN_INVALID_CLIENT",
                    assertThrows(SdkException.class, () -> userinfo(ccaas)).code());
        }
    }

    @Test
    void tokenBoundToOurCertificate_isWorthNothingWithAnotherOrWithNone(@TempDir Path folder) throws Exception {
        try (Ccaas ccaas = open(folder, "svc-mtls", "tls_client_auth", "mtls")) {
            String bearer = "Bearer " + stolen(token(ccaas));
            assertEquals(401, thief("intruder").get(Keycloak.USERINFO, "authorization", bearer));
            assertEquals(401, thief().get(Keycloak.USERINFO, "authorization", bearer));
            assertEquals(200, thief("svc-mtls").get(Keycloak.USERINFO, "authorization", bearer));
        }
    }

    @Test
    void tokenBoundToOurKey_isWorthNothingWithAnotherKeyOrAsBearer(@TempDir Path folder) throws Exception {
        try (Ccaas ccaas = open(folder, "svc-dpop", "private_key_jwt", "dpop")) {
            String token = stolen(token(ccaas));
            String proof = DpopKey.draw(Time.system())
                    .prove("GET", Keycloak.USERINFO, Optional.of(ReadJwt.hash(token)), Optional.empty());
            assertEquals(401, thief().get(Keycloak.USERINFO, "authorization", "DPoP " + token, "dpop", proof));
            assertEquals(401, thief().get(Keycloak.USERINFO, "authorization", "Bearer " + token));
        }
    }

    @Test
    void proof_isTakenOnce() throws Exception {
        String proof = DpopKey.draw(Time.system()).prove("POST", Keycloak.TOKEN, Optional.empty(), Optional.empty());
        assertEquals(200, thief().post(Keycloak.TOKEN, asking(), "dpop", proof));
        assertEquals(400, thief().post(Keycloak.TOKEN, asking(), "dpop", proof));
    }

    @Test
    void assertion_isTakenOnce() throws Exception {
        DpopKey key = DpopKey.draw(Time.system());
        String form = asking();
        assertEquals(200, thief().post(Keycloak.TOKEN, form, "dpop", proof(key)));
        assertEquals(400, thief().post(Keycloak.TOKEN, form, "dpop", proof(key)));
    }

    private static String proof(DpopKey key) {
        return key.prove("POST", Keycloak.TOKEN, Optional.empty(), Optional.empty());
    }

    private String asking() {
        String assertion = Assertion.ofClient("svc-dpop", Keycloak.ISSUER).signed(keycloak.clientKey(), Instant.now());
        return "grant_type=client_credentials&client_assertion="
                + assertion
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
    }

    private Stranger thief(String... certificate) throws Exception {
        return certificate.length == 0
                ? Stranger.trusting(keycloak.anchor())
                : Stranger.trusting(keycloak.anchor(), keycloak.identity(certificate[0]));
    }
}
