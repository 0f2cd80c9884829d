package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.doctor.Findings;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the doctor says of an authorization server, and what it sends there. */
final class OAuthPostureTest {

    private static final String JWT = "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\"]";
    private static final String DPOP = "\"dpop_signing_alg_values_supported\":[\"EdDSA\",\"ES256\"]";
    private static final String MTLS = "\"tls_client_certificate_bound_access_tokens\":true";
    private static final String SECRET = "method: client_secret_basic, secret: \"file:secret\", bind: bearer";

    @TempDir
    private Path directory;

    private OAuthWorld world(String oauth, String offers) throws Exception {
        OAuthWorld world = OAuthWorld.open(directory, TestKeyKind.P256, oauth);
        world.authority.metadata = issuer -> "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + issuer
                + "/token\"" + (offers.isEmpty() ? "" : "," + offers) + "}";
        return world;
    }

    private static List<Finding> run(List<PostureCheck> checks) {
        return checks.stream().flatMap(check -> check.run().stream()).toList();
    }

    private static Finding only(List<Finding> findings, String check) {
        List<Finding> found =
                findings.stream().filter(one -> one.check().equals(check)).toList();
        assertEquals(1, found.size(), () -> check + " in " + findings);
        return found.get(0);
    }

    private Finding found(String oauth, String offers, String check) throws Exception {
        try (OAuthWorld world = world(oauth, offers)) {
            return only(run(world.ccaas().postureChecks()), check);
        }
    }

    private Finding token(OAuthWorld world) {
        return only(run(world.ccaas().tokenChecks()), "oauth.token");
    }

    @ParameterizedTest
    @CsvSource({"mtls", "dpop"})
    void serverThatFits_isWell(String bind) throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt(bind), JWT + "," + DPOP + "," + MTLS)) {
            List<Finding> findings = run(world.ccaas().postureChecks());
            for (String check : List.of("oauth.server", "oauth.client", "oauth.binding")) {
                assertEquals(
                        Severity.OK,
                        only(findings, check).severity(),
                        () -> only(findings, check).toString());
            }
            assertTrue(only(findings, "oauth.client").found().startsWith("private_key_jwt with ES256, key id "));
        }
    }

    /** Neither assertion nor secret nor proof: whoever runs the doctor changes nothing there. */
    @Test
    void look_asksForMetadataAloneAndIsInTheAuditLog() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls"), "")) {
            run(world.ccaas().postureChecks());
            assertEquals(List.of(), world.authority.calls());
            assertTrue(world.audited().contains("token-metadata"));
            assertFalse(world.audited().contains("token-request"));
        }
    }

    @Test
    void serverThatNamesAnotherIssuer_isAnError() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls"), "")) {
            world.authority.metadata = issuer -> FakeAuthorizationServer.metadata("https://evil.example");
            Finding found = only(run(world.ccaas().postureChecks()), "oauth.server");
            assertEquals(Severity.ERROR, found.severity());
            assertTrue(found.found().endsWith("(ISSUER_MISMATCH)"), found.found());
            assertFalse(found.toString().contains("evil"));
        }
    }

    @Test
    void tokenEndpointThatIsNotDeclared_isAnError() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls"), "")) {
            world.authority.metadata = issuer ->
                    "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + world.resource.endpoint() + "/token\"}";
            Finding found = only(run(world.ccaas().postureChecks()), "oauth.server");
            assertTrue(found.found().endsWith("(EGRESS_ORIGIN)"), found.found());
        }
    }

    @Test
    void serverThatIsGone_isAnErrorAndWhatIsDeclaredIsJudgedAllTheSame() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("bearer"), "")) {
            world.authority.close();
            List<Finding> findings = run(world.ccaas().postureChecks());
            assertTrue(only(findings, "oauth.server").found().contains("TOKEN_UNAVAILABLE"));
            assertEquals(Severity.WARNING, only(findings, "oauth.binding").severity());
        }
    }

    @ParameterizedTest
    @MethodSource("cures")
    void bearer_isAWarningThatNamesTheCure(String offers, String cure) throws Exception {
        Finding found = found(OAuthWorld.jwt("bearer"), offers, "oauth.binding");
        assertEquals(Severity.WARNING, found.severity());
        assertTrue(found.remedy().contains(cure), found.remedy());
    }

    static Stream<Arguments> cures() {
        return Stream.of(
                Arguments.of(MTLS, "declare bind: mtls."),
                Arguments.of(DPOP, "declare bind: dpop."),
                Arguments.of("", "Ask for DPoP (RFC 9449) or mutual TLS (RFC 8705)"));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void bindingThatTheServerDoesNotOffer_isTold(String bind, String offers, Severity expected) throws Exception {
        assertEquals(
                expected, found(OAuthWorld.jwt(bind), offers, "oauth.binding").severity());
    }

    static Stream<Arguments> bindings() {
        return Stream.of(
                Arguments.of("mtls", DPOP, Severity.WARNING),
                Arguments.of("mtls", "\"tls_client_certificate_bound_access_tokens\":\"true\"", Severity.WARNING),
                Arguments.of("dpop", MTLS, Severity.WARNING),
                Arguments.of("dpop", "\"dpop_signing_alg_values_supported\":[\"RS256\"]", Severity.ERROR));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void proofThatTheServerDoesNotTake_isTold(String offers, Severity expected, String words) throws Exception {
        Finding found = found(OAuthWorld.jwt("mtls"), offers, "oauth.client");
        assertEquals(expected, found.severity());
        assertEquals(words, found.found());
    }

    static Stream<Arguments> proofs() {
        String algorithms = JWT + ",\"token_endpoint_auth_signing_alg_values_supported\":[\"PS256\"]";
        return Stream.of(
                Arguments.of(
                        "\"token_endpoint_auth_methods_supported\":[\"<b>\",\"client_secret_post\"]",
                        Severity.ERROR,
                        "the server takes client_secret_post and not private_key_jwt"),
                Arguments.of(
                        "\"token_endpoint_auth_methods_supported\":[]",
                        Severity.ERROR,
                        "the server takes other proofs and not private_key_jwt"),
                Arguments.of(
                        DPOP,
                        Severity.WARNING,
                        "the server names none, which means client_secret_basic alone (RFC 8414)"),
                Arguments.of(
                        algorithms,
                        Severity.ERROR,
                        "the server takes no assertion that is signed with ES256, as this key signs"));
    }

    @Test
    void sharedSecret_isAWarning() throws Exception {
        Files.writeString(directory.resolve("secret"), "planted-secret");
        PartnerFolder.ownersAlone(directory.resolve("secret"));
        String both = "\"token_endpoint_auth_methods_supported\":[\"private_key_jwt\",\"client_secret_basic\"]";
        Finding found = found(SECRET, both, "oauth.client");
        assertEquals(Severity.WARNING, found.severity());
        assertTrue(found.remedy().startsWith("The server takes private_key_jwt: register "), found.remedy());
        assertFalse(found.toString().contains("planted"));
    }

    @Test
    void tokenThatIsGiven_isWellAndNotShown() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls"), "")) {
            Finding found = token(world);
            assertEquals("obtained; bound by mtls, as it says itself", found.found());
            assertFalse(Findings.json(List.of(found)).contains("eyJ"));
        }
    }

    @Test
    void tokenThatIsRefused_isAnErrorByItsName() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls"), "")) {
            world.authority.tokens = call -> FakeAuthorizationServer.error(401, "invalid_client");
            Finding found = token(world);
            assertEquals(Severity.ERROR, found.severity());
            assertEquals("it refuses (TOKEN_INVALID_CLIENT)", found.found());
        }
    }

    @Test
    void tokenThatAllowsLess_isAWarning() throws Exception {
        try (OAuthWorld world = world(OAuthWorld.jwt("bearer") + ", scope: \"calls notes\"", "")) {
            world.authority.tokens = call -> FakeAnswer.json(
                    200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"scope\":\"calls\"}");
            Finding found = token(world);
            assertEquals(Severity.WARNING, found.severity());
            assertEquals("it allows less than oauth.scope asks for", found.found());
        }
    }

    @Test
    void refreshToken_isNotUsedUp() throws Exception {
        Files.writeString(directory.resolve("secret"), "planted-refresh");
        PartnerFolder.ownersAlone(directory.resolve("secret"));
        String grant = ", grant: { type: refresh_token, token: \"file:secret\" }";
        try (OAuthWorld world = world(OAuthWorld.jwt("mtls") + grant, "")) {
            assertEquals(Severity.WARNING, token(world).severity());
            assertEquals(List.of(), world.authority.calls());
        }
    }
}
