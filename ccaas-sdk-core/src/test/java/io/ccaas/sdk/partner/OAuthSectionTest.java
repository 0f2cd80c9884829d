package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.IssuerTrust;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.SecurityProfile;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.web.Issuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code oauth}, and the rules between it and its partner. */
class OAuthSectionTest {

    private static final String ISSUER = "https://login.example/realms/x";
    private static final String PARTNER = """
            partners:
              - id: crm
                role: CRM
                endpoint: https://crm.example/v1/
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "file:client.key" }
                auxiliary: [ { origin: "https://login.example", purpose: token } ]
                oauth: { %s }
            allowedRegions: [FR]
            """;
    private static final String JWT =
            "issuer: " + ISSUER + ", clientId: ccaas, method: private_key_jwt, key: \"file:oauth.key\", bind: mtls";
    private static final String BASIC = "issuer: " + ISSUER
            + ", clientId: ccaas, method: client_secret_basic, secret: \"env:SECRET\", bind: bearer";

    @TempDir
    Path folder;

    private Partner load(String oauth) throws IOException {
        return loadFile(PARTNER.formatted(oauth));
    }

    private Partner loadFile(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, yaml);
        return DataFlowMap.load(file, List.of()).require("crm");
    }

    private Fault fault(String oauth) {
        return only(assertThrows(DeclarationRefusedException.class, () -> load(oauth)));
    }

    private static Fault only(DeclarationRefusedException refusal) {
        assertEquals(1, refusal.faults().size(), refusal::getMessage);
        return refusal.faults().get(0);
    }

    private static OAuthDeclaration declared(ClientProof proof, TokenBinding binding) {
        return OAuthDeclaration.of(Issuer.parse(ISSUER), "ccaas", proof, binding);
    }

    private static ClientProof jwt(String key) {
        return new ClientProof.PrivateKeyJwt(Declared.file(key), Optional.empty(), Optional.empty());
    }

    private static PartnerBuilder crm(OAuthDeclaration oauth) {
        return Declared.crm("crm")
                .auxiliary(List.of(AuxiliaryOrigin.parse(AuxiliaryOrigin.Purpose.TOKEN, "https://login.example")))
                .oauth(oauth);
    }

    private static Fault refused(OAuthDeclaration oauth) {
        return only(
                assertThrows(DeclarationRefusedException.class, () -> crm(oauth).build()));
    }

    @Test
    void clientWithAKey_isRead() throws IOException {
        OAuthDeclaration oauth =
                load(JWT + ", keyId: k1, scope: calls notes").oauth().orElseThrow();
        assertEquals(ISSUER, oauth.issuer().identifier());
        assertEquals("ccaas", oauth.clientId());
        assertEquals(List.of("calls", "notes"), oauth.scope());
        assertEquals(TokenBinding.MTLS, oauth.binding());
        assertEquals(
                new ClientProof.PrivateKeyJwt(Declared.file("oauth.key"), Optional.empty(), Optional.of("k1")),
                oauth.proof());
        assertEquals("OAuthDeclaration[private_key_jwt, MTLS]", oauth.toString());
    }

    @ParameterizedTest
    @CsvSource({"tls_client_auth,false", "self_signed_tls_client_auth,true"})
    void clientWithACertificate_isRead(String method, boolean selfSigned) throws IOException {
        String oauth = "issuer: " + ISSUER + ", clientId: ccaas, bind: mtls, method: " + method;
        assertEquals(
                new ClientProof.TlsCertificate(selfSigned),
                load(oauth).oauth().orElseThrow().proof());
    }

    @Test
    void clientWithASecret_isReadWithoutShowingIt() throws IOException {
        OAuthDeclaration oauth = load(BASIC).oauth().orElseThrow();
        assertEquals("client_secret_basic", oauth.proof().toString());
        assertFalse(((ClientProof.SharedSecret) oauth.proof()).inForm());
    }

    @ParameterizedTest
    @CsvSource({"issuer", "clientId", "method", "bind", "key"})
    void missingKey_isNamed(String key) {
        String without = JWT.replaceAll("(, )?" + key + ": [^,]*", "").replaceAll("^, ", "");
        Fault fault = fault(without);
        assertEquals("KEY_MISSING", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth." + key), fault::path);
    }

    @ParameterizedTest
    @CsvSource({
        "bind: mtls,bind: none,VALUE_FORM",
        "private_key_jwt,client_secret_jwt,VALUE_FORM",
        "issuer: https,issuer: http,URL_SCHEME",
        "login.example/realms,LOGIN.example/realms,URL_ISSUER",
        "file:oauth.key,secret-itself,SECRET_LITERAL",
        "clientId: ccaas,clientId: \"a b\",VALUE_FORM",
        "bind: mtls,'bind: mtls, scope: \"a  b\"',VALUE_FORM",
        "bind: mtls,'bind: mtls, secret: \"env:A\"',KEYS_CONTRADICT",
        "bind: mtls,'bind: mtls, resource: /api',VALUE_FORM",
        "bind: mtls,'bind: mtls, resource: \"https://crm.example/#a\"',VALUE_FORM",
        "bind: mtls,'bind: mtls, trust: everybody',VALUE_FORM",
        "bind: mtls,'bind: mtls, trust: []',VALUE_FORM",
        "bind: mtls,'bind: mtls, grant: { type: refresh_token, token: \"env:A\", keep: true }',KEYS_CONTRADICT",
        "bind: mtls,'bind: mtls, grant: { type: refresh_token, token: \"file:a\", keep: maybe }',VALUE_FORM",
        "bind: mtls,'bind: mtls, grant: { type: token_exchange, token: \"file:a\", keep: true }',KEYS_CONTRADICT",
        "bind: mtls,'bind: mtls, grant: { type: refresh_token }',KEY_MISSING",
        "bind: mtls,'bind: mtls, grant: { type: refresh_token, token: itself }',SECRET_LITERAL",
        "bind: mtls,'bind: mtls, grant: { type: refresh_token, token: \"env:A\", subject: b }',KEYS_CONTRADICT",
        "bind: mtls,'bind: mtls, grant: { type: password }',VALUE_FORM",
        "bind: mtls,'bind: mtls, grant: { type: jwt_bearer, subject: a, audience: b }',KEY_MISSING",
        "login.example,other.example,ORIGIN_UNDECLARED"
    })
    void valueThatIsNone_isRefused(String right, String wrong, String code) {
        assertEquals(code, fault(JWT.replace(right, wrong)).problem().code());
    }

    @Test
    void resourcesAndTrustOfTheServer_areRead() throws IOException {
        OAuthDeclaration oauth = load(JWT + ", resource: https://crm.example/api, trust: [login.pem]")
                .oauth()
                .orElseThrow();
        assertEquals(List.of("https://crm.example/api"), oauth.resources());
        assertEquals(Optional.of(new IssuerTrust(List.of(folder.resolve("login.pem")), false)), oauth.trust());
        assertEquals("IssuerTrust[1 anchors]", oauth.trust().orElseThrow().toString());
        assertEquals(
                List.of("urn:a", "urn:b"),
                load(JWT + ", resource: [\"urn:a\", \"urn:b\"]")
                        .oauth()
                        .orElseThrow()
                        .resources());
        assertTrue(load(JWT + ", trust: public-web-pki")
                .oauth()
                .flatMap(OAuthDeclaration::trust)
                .orElseThrow()
                .publicWebPki());
    }

    @Test
    void trustOfItsOwnForThePartnersOrigin_isAContradiction() {
        String same = PARTNER.formatted(JWT + ", trust: [login.pem]")
                .replace("https://crm.example/v1/", "https://login.example/v1/");
        Fault fault = only(assertThrows(DeclarationRefusedException.class, () -> loadFile(same)));
        assertEquals("KEYS_CONTRADICT", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth.trust"), fault::path);
    }

    @Test
    void keptRefreshToken_isRead() throws IOException {
        String kept = ", grant: { type: refresh_token, token: \"file:grant/token\", keep: true }";
        assertEquals(
                new TokenGrant.RefreshToken(Declared.file("grant/token"), true),
                load(JWT + kept).oauth().orElseThrow().grant());
    }

    @Test
    void bindingByACertificateThatIsNotDeclared_isRefused() {
        String without = PARTNER.formatted(JWT).replaceAll("(?m)^ *identity:.*\n", "");
        Fault fault = only(assertThrows(DeclarationRefusedException.class, () -> loadFile(without)));
        assertEquals("KEYS_CONTRADICT", fault.problem().code());
    }

    @Test
    void tokenWithAProofOfItsOwn_isAuthenticationEnough() throws IOException {
        String without =
                PARTNER.formatted(JWT.replace("bind: mtls", "bind: dpop")).replaceAll("(?m)^ *identity:.*\n", "");
        assertTrue(loadFile(without).oauth().isPresent());
    }

    @Test
    void originDeclaredForAnotherPurpose_isNotEnough() {
        String other = PARTNER.formatted(JWT).replace("purpose: token", "purpose: keys");
        Fault fault = only(assertThrows(DeclarationRefusedException.class, () -> loadFile(other)));
        assertEquals("ORIGIN_UNDECLARED", fault.problem().code());
    }

    @Test
    void keyOfTheIdentity_isNotForAssertions() {
        Fault fault = fault(JWT.replace("oauth.key", "client.key"));
        assertEquals("KEY_TWO_PURPOSES", fault.problem().code());
    }

    @Test
    void keyOfTheSignatures_isNotForAssertions() {
        PartnerBuilder crm = crm(declared(jwt("sign.key"), TokenBinding.DPOP))
                .signing(new SigningDeclaration(
                        Declared.file("sign.key"),
                        Optional.empty(),
                        io.ccaas.sdk.credentials.SignatureAlgorithm.ED25519,
                        false,
                        List.of()));
        DeclarationRefusedException refusal = assertThrows(DeclarationRefusedException.class, () -> Declared.map(crm));
        assertEquals("KEY_TWO_PURPOSES", only(refusal).problem().code());
    }

    @Test
    void grantThatNeedsAProof_isRefusedWithoutOne() {
        assertEquals(
                "KEYS_CONTRADICT",
                refused(declared(new ClientProof.ByGrant(), TokenBinding.BEARER))
                        .problem()
                        .code());
    }

    @Test
    void fapi_allowsWhatItAsksFor() throws IOException {
        assertEquals(
                SecurityProfile.FAPI2,
                load(JWT + ", profile: fapi2").oauth().orElseThrow().profile());
        crm(declared(new ClientProof.TlsCertificate(false), TokenBinding.MTLS).under(SecurityProfile.FAPI2))
                .build();
    }

    /** What FAPI 2.0 says of refresh tokens, metadata and issuer holds under every profile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ", grant: { type: refresh_token, token: \"file:grant/token\", keep: true }",
                ", grant: { type: token_exchange, token: \"file:subject\" }",
                ", resource: https://crm.example/api, trust: [login.pem]"
            })
    void fapi_allowsWhatItDoesNotName(String more) throws IOException {
        assertTrue(load(JWT + ", profile: fapi2" + more).oauth().isPresent());
    }

    @Test
    void fapi_forbidsAnIssuerInClear() {
        Fault fault = fault(JWT.replace("issuer: https", "issuer: http") + ", profile: fapi2");
        assertEquals("URL_SCHEME", fault.problem().code());
    }

    @Test
    void fapi_forbidsAClientWithoutAProof() {
        TokenGrant assertion =
                new TokenGrant.JwtBearer("user", ISSUER, Declared.file("a.key"), Optional.empty(), false);
        Fault fault = refused(declared(new ClientProof.ByGrant(), TokenBinding.DPOP)
                .granted(assertion)
                .under(SecurityProfile.FAPI2));
        assertEquals("FAPI2_FORBIDS", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth.method"), fault::path);
    }

    @Test
    void fapi_namesEverythingThatItForbids() {
        TokenGrant legacy = new TokenGrant.JwtBearer("user", ISSUER, Declared.file("a.key"), Optional.empty(), true);
        OAuthDeclaration all = declared(new ClientProof.SharedSecret(Declared.file("s"), true), TokenBinding.BEARER)
                .granted(legacy)
                .under(SecurityProfile.FAPI2);
        DeclarationRefusedException refusal = assertThrows(DeclarationRefusedException.class, () -> crm(all).build());
        assertEquals(3, refusal.faults().size(), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void fapi_forbidsSharedSecrets(String method) {
        Fault fault = fault(BASIC.replace("client_secret_basic", method).replace("bind: bearer", "bind: dpop")
                + ", profile: fapi2");
        assertEquals("FAPI2_FORBIDS", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth.method"), fault::path);
    }

    @Test
    void fapi_forbidsUnboundTokens() {
        Fault fault = fault(JWT.replace("bind: mtls", "bind: bearer") + ", profile: fapi2");
        assertEquals("FAPI2_FORBIDS", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth.bind"), fault::path);
    }

    @Test
    void fapi_forbidsAssertionsWithRs256() {
        TokenGrant legacy = new TokenGrant.JwtBearer("user", ISSUER, Declared.file("a.key"), Optional.empty(), true);
        Fault fault = refused(
                declared(jwt("b.key"), TokenBinding.DPOP).granted(legacy).under(SecurityProfile.FAPI2));
        assertEquals("FAPI2_FORBIDS", fault.problem().code());
        assertTrue(fault.path().endsWith("oauth.grant"), fault::path);
    }

    @Test
    void declarations_showNoReference() {
        TokenGrant grant = new TokenGrant.TokenExchange(Declared.file("subject"), "type", Optional.empty());
        assertEquals("TokenExchange", grant.toString());
        assertEquals("RefreshToken", new TokenGrant.RefreshToken(Declared.file("refresh"), true).toString());
    }
}
