package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The section {@code tlsOverlay}. */
class OverlaySectionTest {

    private static final String PARTNER = """
            partners:
              - id: crm
                role: CRM
                endpoint: https://crm.example/v1/
                region: FR
                receives: [CONTACT]
                tls: { policy: common-2026, trust: [ca.pem] }
                identity: { certificate: client.pem, key: "file:client.key" }
                auxiliary: [ { origin: "https://policies.example", purpose: overlay } ]
            allowedRegions: [FR]
            """;
    private static final String FOLDER = """
            tlsOverlay:
              source: overlays/
              keys: [one.pub, other.pub]
              issuer: security.example
              audience: acme-production
              state: state/tls
            """;
    private static final String SERVER = FOLDER.replace("overlays/", "https://policies.example/tls/")
            + "  tls: { policy: bsi-2026, trust: [own.pem] }\n";

    @TempDir
    Path folder;

    private DataFlowMap load(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, PARTNER + yaml);
        return DataFlowMap.load(file, List.of());
    }

    private Fault fault(String yaml) {
        List<Fault> faults = assertThrows(DeclarationRefusedException.class, () -> load(yaml))
                .faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    @Test
    void folder_isRead() throws IOException {
        OverlayDeclaration overlay = load(FOLDER).tlsOverlay().orElseThrow();
        assertEquals(new OverlayDeclaration.Folder(folder.resolve("overlays")), overlay.source());
        assertEquals(List.of(folder.resolve("one.pub"), folder.resolve("other.pub")), overlay.keys());
        assertEquals("security.example", overlay.issuer());
        assertEquals("acme-production", overlay.audience());
        assertEquals(folder.resolve("state/tls"), overlay.state());
        assertEquals("OverlayDeclaration[2 keys]", overlay.toString());
    }

    @Test
    void server_isReadWithATrustOfItsOwn() throws IOException {
        OverlayDeclaration overlay = load(SERVER).tlsOverlay().orElseThrow();
        OverlayDeclaration.Server server = (OverlayDeclaration.Server) overlay.source();
        assertEquals("https://policies.example/tls/", server.endpoint().toString());
        assertEquals("bsi-2026", server.tls().policy());
        assertEquals(List.of(folder.resolve("own.pem")), server.tls().anchors());
    }

    @Test
    void noSection_isNoOverlay() throws IOException {
        assertTrue(load("").tlsOverlay().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "keys", "issuer", "audience", "state"})
    void missingKey_isNamed(String key) {
        Fault fault = fault(FOLDER.replaceAll("(?m)^  " + key + ":.*\n", ""));
        assertEquals("tlsOverlay." + key, fault.path());
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @Test
    void unknownKey_isNamedWithItsLine() {
        Fault fault = fault(FOLDER + "  autoLoosen: true\n");
        assertEquals("tlsOverlay.autoLoosen", fault.path());
        assertEquals("KEY_UNKNOWN", fault.problem().code());
        assertEquals(17, fault.line());
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/tls/, ORIGIN_UNDECLARED",
        "https://policies.example:8443/tls/, ORIGIN_UNDECLARED",
        "http://policies.example/tls/, URL_SCHEME",
        "https://user@policies.example/tls/, URL_USERINFO",
        "https://policies.example/tls/?x=1, URL_QUERY"
    })
    void sourceThatNoPartnerDeclares_isRefusedWithItsLine(String source, String code) {
        Fault fault = fault(SERVER.replace("https://policies.example/tls/", source));
        assertEquals("tlsOverlay.source", fault.path());
        assertEquals(code, fault.problem().code());
        assertEquals(12, fault.line());
    }

    @Test
    void originDeclaredForAnotherPurpose_isRefused() {
        String yaml = PARTNER.replace("purpose: overlay", "purpose: token") + SERVER;
        DeclarationRefusedException refusal = assertThrows(DeclarationRefusedException.class, () -> {
            Path file = folder.resolve("partners.yaml");
            Files.writeString(file, yaml);
            DataFlowMap.load(file, List.of());
        });
        assertEquals("ORIGIN_UNDECLARED", refusal.faults().get(0).problem().code());
    }

    @Test
    void serverWithoutTls_isRefused() {
        Fault fault = fault(SERVER.replaceAll("(?m)^  tls:.*\n", ""));
        assertEquals("tlsOverlay.tls", fault.path());
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @Test
    void folderWithTls_isRefused() {
        Fault fault = fault(FOLDER + "  tls: { policy: common-2026, trust: [own.pem] }\n");
        assertEquals("KEYS_CONTRADICT", fault.problem().code());
        assertEquals(17, fault.line());
    }
}
