package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.PublishedOverlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening refuses, and which connector a partner gets. */
class CcaasTest {

    private interface Port extends ConnectorProvider {}

    private interface OtherPort extends ConnectorProvider {}

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private static Port provider(String name) {
        return () -> new ConnectorDeclaration(name, Role.TRANSCRIPTION, List.of());
    }

    private static String entry() {
        return PartnerFolder.entry("transcribe", "TRANSCRIPTION", "plain", "https://localhost:1/v1/", "AUDIO");
    }

    private Ccaas open(ConnectorProvider... providers) throws Exception {
        return Ccaas.builder().connectors(List.of(providers)).open(folder.write(entry()));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable opening) {
        return assertThrows(SdkException.class, opening).code();
    }

    @Test
    void fileWithoutAudit_isRefused() throws Exception {
        Path file = folder.write(entry());
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^audit:.*$", ""));
        assertEquals(
                "AUDIT_MISSING",
                refusal(() -> Ccaas.builder()
                        .connectors(List.of(provider("plain")))
                        .open(file)
                        .close()));
    }

    @Test
    void connectorTwice_isRefused() {
        assertEquals(
                "CONNECTOR_TWICE",
                refusal(() -> open(provider("plain"), provider("plain")).close()));
    }

    @Test
    void connectorOfTheAskedKind_isFound() throws Exception {
        Port plain = provider("plain");
        try (Ccaas ccaas = open(plain, provider("other"))) {
            assertEquals(plain, ccaas.connector(Port.class, "transcribe"));
        }
    }

    @Test
    void connectorOfAnotherKind_isRefused() throws Exception {
        try (Ccaas ccaas = open(provider("plain"))) {
            assertEquals("CONNECTOR_UNKNOWN", refusal(() -> ccaas.connector(OtherPort.class, "transcribe")));
        }
    }

    @Test
    void partnerThatIsNotDeclared_hasNoConnector() throws Exception {
        try (Ccaas ccaas = open(provider("plain"))) {
            assertEquals("EGRESS_UNKNOWN_PARTNER", refusal(() -> ccaas.connector(Port.class, "somebody")));
        }
    }

    @Test
    void transcriptionPartner_isNoCrm() throws Exception {
        try (Ccaas ccaas = open(provider("plain"))) {
            assertEquals("ROLE_MISMATCH", refusal(() -> ccaas.crmClient("transcribe", Set.of())));
        }
    }

    @Test
    void auditLogThatWasCut_isRefusedWhenOpened() throws Exception {
        open(provider("plain")).close();
        Path log = directory.resolve("audit.log");
        Files.write(log, Files.readAllLines(log).subList(0, 1));
        assertThrows(SdkException.class, () -> open(provider("plain")).close());
    }

    @Test
    void connectingAfterClosing_isAMistakeOfTheCaller() throws Exception {
        Ccaas ccaas = open(provider("plain"));
        ccaas.close();
        assertThrows(IllegalStateException.class, () -> ccaas.transcriptionClient("transcribe", Set.of()));
    }

    private Path withOverlays() throws Exception {
        return folder.write(entry()
                + "tlsOverlay: { source: overlays, keys: [overlay.pub], issuer: us, audience: here, state: state }\n");
    }

    private static String refusalOf(Path file) {
        return refusal(() -> Ccaas.builder()
                .connectors(List.of(provider("plain")))
                .open(file)
                .close());
    }

    @Test
    void missingOverlayKey_failsAtOpenAndLeavesTheAuditLogFree() throws Exception {
        Path file = withOverlays();
        assertEquals("CREDENTIAL_MISSING", refusalOf(file));
        PemFiles.writePublicKey(
                directory.resolve("overlay.pub"), JwsIssuer.create().key().publicKey());
        PublishedOverlay.setUp(directory.resolve("state"));
        Ccaas.builder().connectors(List.of(provider("plain"))).open(file).close();
    }

    @Test
    void overlayStateThatNobodySetUp_failsAtOpen() throws Exception {
        PemFiles.writePublicKey(
                directory.resolve("overlay.pub"), JwsIssuer.create().key().publicKey());
        Files.createDirectory(directory.resolve("state")); // as an unmounted volume leaves it
        assertEquals("TLS_OVERLAY_STATE_MISSING", refusalOf(withOverlays()));
    }

    @Test
    void overlayKeyOfAnotherKind_failsAtOpen() throws Exception {
        Files.copy(directory.resolve("partner.pub"), directory.resolve("overlay.pub"));
        assertEquals("TLS_OVERLAY_KEYS", refusalOf(withOverlays()));
    }

    @Test
    void overlayStateThatCannotBeRead_failsAtOpen() throws Exception {
        PemFiles.writePublicKey(
                directory.resolve("overlay.pub"), JwsIssuer.create().key().publicKey());
        Files.createFile(directory.resolve("state")); // where the directory should be
        assertEquals("TLS_OVERLAY_STATE", refusalOf(withOverlays()));
    }
}
