package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.partner.hashicorp.VaultLogin;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code hashicorpVault}, and which references it answers. */
class HashicorpVaultSectionTest {

    private static final String PARTNER = """
            partners:
              - id: crm
                role: CRM
                endpoint: https://crm.example/v1/
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "hashicorp-vault:secret/data/crm#key" }
                auxiliary: [ { origin: "https://vault.example:8200", purpose: secrets } ]
            allowedRegions: [FR]
            """;
    private static final String VAULT = """
            hashicorpVault:
              origin: https://vault.example:8200
              tls: { policy: bsi-2026, trust: [vault.pem] }
              namespace: team/a
              refresh: 90s
              login: { method: approle, mount: eu/approle, roleId: r-1, secretId: "file:id" }
            """;
    private static final String POD = VAULT.replaceAll("login: .*", "login: { method: kubernetes, role: crm }");

    @TempDir
    Path folder;

    private DataFlowMap load(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, yaml);
        return DataFlowMap.load(file, List.of());
    }

    private Fault fault(String yaml) {
        List<Fault> faults = assertThrows(DeclarationRefusedException.class, () -> load(yaml))
                .faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    private HashicorpVaultDeclaration read(String vault) throws IOException {
        return load(PARTNER + vault).hashicorpVault().orElseThrow();
    }

    @Test
    void appRole_isRead() throws IOException {
        HashicorpVaultDeclaration vault = read(VAULT);
        assertEquals("https://vault.example:8200", vault.origin().toString());
        assertEquals(List.of(folder.resolve("vault.pem")), vault.tls().anchors());
        assertEquals(Optional.of("team/a"), vault.namespace());
        assertEquals(Duration.ofSeconds(90), vault.refresh());
        assertEquals(new VaultLogin.AppRole("eu/approle", "r-1", Declared.file("id")), vault.login());
        assertEquals("HashicorpVaultDeclaration[approle]", vault.toString());
        assertEquals("approle", vault.login().toString());
    }

    @Test
    void kubernetes_isReadWithItsUsualPlaces() throws IOException {
        assertEquals(
                new VaultLogin.Kubernetes("kubernetes", "crm", VaultLogin.Kubernetes.USUAL_TOKEN),
                read(POD).login());
        assertEquals("kubernetes", read(POD).login().toString());
    }

    @Test
    void unsaid_isFiveMinutesWithoutNamespace() throws IOException {
        HashicorpVaultDeclaration vault = read(VAULT.replaceAll("  (namespace|refresh): .*\n", ""));
        assertEquals(Duration.ofMinutes(5), vault.refresh());
        assertEquals(Optional.empty(), vault.namespace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "tls", "login"})
    void missingKey_isNamed(String key) {
        Fault fault = fault(PARTNER + VAULT.replaceAll("(?m)^  " + key + ":.*\n", ""));
        assertEquals("hashicorpVault." + key, fault.path());
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @ParameterizedTest
    @CsvSource({
        "origin: https,origin: http,URL_SCHEME",
        "8200,8200/v1/,URL_PATH",
        "team/a,team//a,VALUE_FORM",
        "team/a,../a,VALUE_FORM",
        "90s,9s,VALUE_FORM",
        "90s,25h,VALUE_FORM",
        "file:id,the-secret-itself,SECRET_LITERAL",
        "file:id,hashicorp-vault:secret/data/a#b,SECRET_SOURCE_UNDECLARED",
        "roleId: r-1,roleId: \"r 1\",VALUE_FORM",
        "roleId: r-1,'roleId: r-1, role: crm',KEYS_CONTRADICT",
        "method: approle,method: ldap,VALUE_FORM",
        "eu/approle,../approle,VALUE_FORM",
        "'roleId: r-1, ','',KEY_MISSING",
        "refresh: 90s,cache: 90s,KEY_UNKNOWN"
    })
    void valueThatIsNone_isRefused(String right, String wrong, String code) {
        assertEquals(
                code, fault(PARTNER + VAULT.replace(right, wrong)).problem().code());
    }

    @Test
    void originThatNobodyDeclares_isRefused() {
        Fault fault = fault(PARTNER.replace("purpose: secrets", "purpose: keys") + VAULT);
        assertEquals("ORIGIN_UNDECLARED", fault.problem().code());
        assertEquals("hashicorpVault.origin", fault.path());
    }

    @Test
    void referenceWithoutAServer_isRefusedAsSuch() {
        assertEquals("SECRET_SOURCE_UNDECLARED", fault(PARTNER).problem().code());
    }

    @Test
    void keyOfTheAuditLog_isNotReadOutOfVault() {
        String audit = "audit: { file: a.log, key: \"hashicorp-vault:secret/data/audit#key\" }\n";
        Fault fault = fault(PARTNER + VAULT + audit);
        assertEquals("SECRET_SOURCE_UNDECLARED", fault.problem().code());
        assertEquals("audit.key", fault.path());
    }

    @Test
    void proxyOnTheWayToVault_isNotOpenedOutOfVault() {
        String proxy =
                "    proxy: { address: \"http://proxy.example:3128\", user: u, password: \"hashicorp-vault:a/b#c\" }\n";
        Fault fault = fault(PARTNER.replace("allowedRegions", proxy + "allowedRegions") + VAULT);
        assertEquals("KEYS_CONTRADICT", fault.problem().code());
        assertEquals("partners[0].proxy.password", fault.path());
    }

    @Test
    void declarationInCode_isHeldToTheSameRules() {
        WebOrigin origin = WebOrigin.parse("https://vault.example:8200");
        TlsDeclaration tls = TlsDeclaration.trusting("common-2026", Path.of("vault.pem"));
        VaultLogin login = new VaultLogin.AppRole("approle", "r-1", Declared.file("id"));
        HashicorpVaultDeclaration vault = HashicorpVaultDeclaration.of(origin, tls, login);
        DataFlowMap.Builder map = DataFlowMap.builder()
                .allowedRegions(Region.of("FR"))
                .add(Declared.crm("crm").build())
                .hashicorpVault(vault);
        DeclarationRefusedException refusal = assertThrows(DeclarationRefusedException.class, map::build);
        assertEquals("ORIGIN_UNDECLARED", refusal.faults().get(0).problem().code());
        assertThrows(
                IllegalArgumentException.class,
                () -> new HashicorpVaultDeclaration(origin, tls, Optional.of("a/"), login, Duration.ofMinutes(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HashicorpVaultDeclaration(origin, tls, Optional.empty(), login, Duration.ofSeconds(9)));
        assertThrows(IllegalArgumentException.class, () -> new VaultLogin.AppRole("../x", "r", Declared.file("id")));
        assertThrows(IllegalArgumentException.class, () -> new VaultLogin.Kubernetes("k", "a/b", Declared.file("id")));
    }
}
