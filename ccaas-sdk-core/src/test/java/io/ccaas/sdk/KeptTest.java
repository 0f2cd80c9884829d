package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.vault.keys.FileKeys;
import io.ccaas.sdk.vault.keys.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .filter(finding -> finding.check().matches("(archive|store|vault).*"))
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
            assertEquals(Severity.ERROR, severity(ccaas, "archive"));
        }
    }

    private static Severity severity(Ccaas ccaas, String check) {
        return ofTheArchive(ccaas).stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ofTheArchive(ccaas).toString()))
                .severity();
    }

    /** The host runs, and has the vault's keys and database open. */
    @Test
    void doctor_looksAtTheStoreAndTheFolders_whileAnotherHasTheVaultOpen() throws Exception {
        try (Ccaas doctor = open("", "");
                Secret digits = Secret.copyOf(
                        Files.readString(folder.resolve("vault.key")).strip().toCharArray());
                MasterKey master = MasterKey.of(digits);
                FileKeys host = FileKeys.open(folder.resolve("vault-keys"), master)) {
            assertEquals(Severity.ERROR, severity(doctor, "archive"), host::toString);
            assertEquals(Severity.OK, severity(doctor, "store.folder"));
            assertEquals(Severity.OK, severity(doctor, "vault.keys-folder"));
            assertEquals(Severity.WARNING, severity(doctor, "vault.database-folder"));
        }
    }

    @ParameterizedTest
    @CsvSource({"vault-keys, vault.keys-folder", "calls, vault.database-folder"})
    void doctor_findsFoldersThatOthersReach(String name, String check) throws Exception {
        try (Ccaas ccaas = open("", "")) {
            assertEquals(Severity.OK, severity(ccaas, "vault.database"));
            assertEquals(Severity.OK, severity(ccaas, check));
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwxr-x---"));
            assertEquals(Severity.ERROR, severity(ccaas, check));
        }
    }

    @Test
    void endpointThatHoldsNoBucket_isAFinding() throws Exception {
        String bucket = PartnerFolder.entry("bucket", "RECORDING", "none", "https://s3.example/a/b/", "AUDIO")
                .replace("    connector: none\n", "");
        Path file = PartnerFolder.create(folder).keepingRecordings().write(PARTNER + bucket);
        Files.writeString(file, Files.readString(file).replace("folder: recordings", "partner: bucket"));
        try (Ccaas ccaas = Ccaas.builder().connectors(List.of()).open(file)) {
            assertEquals(Severity.ERROR, severity(ccaas, "store"));
            assertEquals(Severity.WARNING, severity(ccaas, "vault.keys-folder"));
        }
    }
}
