package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of an instance: opened when it is asked for, closed with the instance, looked at by the doctor. */
final class KeptTest {

    private static final String PARTNER = PartnerFolder.entry(
                    "crm", "CRM", "none", "https://crm.example/v1/", "CONTACT")
            .replace("    connector: none\n", "");

    @TempDir
    private Path folder;

    private Ccaas open(String was, String is) throws IOException {
        Path file = PartnerFolder.create(folder).keepingRecordings().write(PARTNER);
        Files.writeString(file, Files.readString(file).replace(was, is));
        return Ccaas.builder().connectors(List.of()).open(file);
    }

    private static List<Finding> ofTheArchive(Ccaas ccaas) {
        return ccaas.postureChecks().stream()
                .flatMap(check -> check.run().stream())
                .filter(finding ->
                        finding.check().startsWith("archive") || finding.check().startsWith("store"))
                .toList();
    }

    @Test
    void instanceThatIsNotAsked_makesNoFolder() throws Exception {
        open("", "").close();
        assertTrue(Files.notExists(folder.resolve("calls")));
    }

    @Test
    void archive_isOneAndEndsWithTheInstance() throws Exception {
        Ccaas ccaas = open("", "");
        assertSame(ccaas.archive(), ccaas.archive());
        assertEquals(Duration.ofDays(90), ccaas.retention().keep());
        ccaas.close();
        assertThrows(IllegalStateException.class, ccaas::archive);
    }

    @Test
    void closedArchive_canBeOpenedAgain() throws Exception {
        open("", "").close();
        Path file = folder.resolve("partners.yaml");
        for (int i = 0; i < 2; i++) {
            try (Ccaas ccaas = Ccaas.builder().connectors(List.of()).open(file)) {
                assertEquals(List.of(), ccaas.archive().list(Optional.empty(), 10));
            }
        }
    }

    @Test
    void masterKeyOfAnotherForm_isRefusedAndLeavesNothingOpen() throws Exception {
        try (Ccaas ccaas = open("", "")) {
            String key = Files.readString(folder.resolve("vault.key"));
            Files.writeString(folder.resolve("vault.key"), "short\n");
            assertEquals(
                    "VAULT_MASTER_KEY_FORM",
                    assertThrows(SdkException.class, ccaas::archive).code());
            Files.writeString(folder.resolve("vault.key"), key);
            assertEquals(List.of(), ccaas.archive().list(Optional.empty(), 10));
        }
    }

    @Test
    void vaultWithoutDatabase_isRefused() throws Exception {
        try (Ccaas ccaas = open("database: calls, ", "")) {
            assertEquals(
                    "VAULT_DATABASE_MISSING",
                    assertThrows(SdkException.class, ccaas::archive).code());
        }
    }

    @Test
    void doctor_looksAtTheStore() throws Exception {
        try (Ccaas ccaas = open("", "")) {
            assertTrue(
                    ofTheArchive(ccaas).stream().anyMatch(finding -> finding.severity() == Severity.OK),
                    () -> ofTheArchive(ccaas).toString());
        }
    }

    @Test
    void doctor_saysWhyAnArchiveDoesNotOpen() throws Exception {
        try (Ccaas ccaas = open("database: calls, ", "")) {
            assertEquals(
                    List.of(Severity.ERROR),
                    ofTheArchive(ccaas).stream().map(Finding::severity).toList());
        }
    }
}
