package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.keeping.KeepingDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Lock;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Mode;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code vault} and {@code store}. */
final class KeepingSectionTest {

    private static final String RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    private static final String PARTNER = """
        partners:
          - id: bucket
            role: RECORDING
            endpoint: https://s3.example/
            region: FR
            receives: [AUDIO]
            tls: { policy: common-2026, trust: [ca.pem] }
            identity: { certificate: client.pem, key: "file:client.key" }
        allowedRegions: [FR]
        """;
    private static final String VAULT =
            "vault: { database: calls, keys: vault-keys, masterKey: \"file:master.key\", keepDays: 90 }\n";
    private static final String STORE = "store: { folder: recordings, recipients: [" + RECIPIENT + "] }\n";

    @TempDir
    Path folder;

    private DataFlowMap load(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, yaml);
        return DataFlowMap.load(file, List.of());
    }

    @Test
    void both_areRead() throws IOException {
        KeepingDeclaration keeping = load(PARTNER + VAULT + STORE).keeping().orElseThrow();
        assertEquals(Optional.of(folder.resolve("calls")), keeping.vault().database());
        assertEquals(folder.resolve("vault-keys"), keeping.vault().keys());
        assertEquals(new SecretReference("file", "master.key"), keeping.vault().masterKey());
        assertEquals(90, keeping.vault().keepDays());
        assertEquals(
                new Place.Folder(folder.resolve("recordings")), keeping.store().place());
        assertEquals(List.of(RECIPIENT), keeping.store().recipients());
    }

    @Test
    void neither_keepsNothing() throws IOException {
        assertEquals(Optional.empty(), load(PARTNER).keeping());
    }

    @Test
    void storeAtAPartner_namesIt() throws IOException {
        String bucket = "partner: bucket, versioned: true, lock: { mode: compliance, days: 30 }";
        KeepingDeclaration keeping = load(PARTNER + VAULT + STORE.replace("folder: recordings", bucket))
                .keeping()
                .orElseThrow();
        Lock lock = new Lock(Optional.of(Mode.COMPLIANCE), 30, false);
        assertEquals(
                new Place.AtPartner("bucket", true, false, Optional.of(lock)),
                keeping.store().place());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        store: \\{.*                      | ''                                  | KEY_MISSING           | store
        vault: \\{.*                      | ''                                  | KEY_MISSING           | vault
        keepDays: 90                      | keepDays: 0                         | VALUE_FORM            | vault.keepDays
        , keepDays: 90                    | ''                                  | KEY_MISSING           | vault.keepDays
        keys: vault-keys                  | keys: calls                         | KEYS_CONTRADICT       | vault.keys
        keys: vault-keys                  | keys: calls/keys                    | KEYS_CONTRADICT       | vault.keys
        keys: vault-keys                  | keys: recordings/../calls/keys      | KEYS_CONTRADICT       | vault.keys
        database: calls                   | database: vault-keys/calls          | KEYS_CONTRADICT       | vault.keys
        keys: vault-keys                  | keys: recordings/keys               | KEYS_CONTRADICT       | vault.keys
        folder: recordings                | folder: vault-keys/recordings       | KEYS_CONTRADICT       | vault.keys
        folder: recordings                | folder: .                           | KEYS_CONTRADICT       | store.folder
        folder: recordings                | folder: calls/recordings            | KEYS_CONTRADICT       | store.folder
        file:master.key                   | file:vault-keys/master.key          | KEYS_CONTRADICT       | vault.masterKey
        file:master.key                   | file:./calls/../vault-keys/m/k      | KEYS_CONTRADICT       | vault.masterKey
        file:master.key                   | file:recordings/master.key          | KEYS_CONTRADICT       | vault.masterKey
        keepDays: 90                      | keepDays: 90, formerMasterKey: "file:vault-keys/old" | KEYS_CONTRADICT | vault.formerMasterKey
        file:master.key                   | 000102030405060708090a0b0c0d0e0f    | SECRET_LITERAL        | vault.masterKey
        folder: recordings                | partner: nobody                     | STORE_PARTNER_UNKNOWN | store.partner
        folder: recordings                | folder: recordings, partner: bucket | KEYS_CONTRADICT       | store.folder
        folder: recordings                | folder: recordings, versioned: true | KEYS_CONTRADICT       | store.versioned
        folder: recordings                | partner: bucket, lock: { mode: governance } | KEY_MISSING   | store.lock
        folder: recordings,               | ''                                  | KEYS_CONTRADICT       | store.folder
        age1zvkyg                         | AGE-SECRET-KEY-1                    | VALUE_FORM            | store.recipients
        role: RECORDING                   | role: TRANSCRIPTION                 | STORE_PARTNER_UNKNOWN | store.partner
        """)
    void whatContradicts_isRefusedByName(String part, String instead, String code, String key) {
        String yaml = PARTNER + VAULT + (key.equals("store.partner") && part.startsWith("role") ? atPartner() : STORE);
        DeclarationRefusedException refusal =
                assertThrows(DeclarationRefusedException.class, () -> load(yaml.replaceFirst("(?m)" + part, instead)));
        assertTrue(
                refusal.faults().stream()
                        .anyMatch(fault -> fault.problem().code().equals(code)
                                && fault.path().startsWith(key)),
                () -> refusal.faults().toString());
    }

    @Test
    void linkIntoAnotherFolder_isTakenForWhereItLeads() throws IOException {
        Files.createDirectory(folder.resolve("calls"));
        Files.createSymbolicLink(folder.resolve("vault-keys"), folder.resolve("calls"));
        DeclarationRefusedException refusal =
                assertThrows(DeclarationRefusedException.class, () -> load(PARTNER + VAULT + STORE));
        assertEquals("vault.keys", refusal.faults().get(0).path());
    }

    @Test
    void namesThatBeginAlike_areApart() throws IOException {
        assertTrue(load(PARTNER + VAULT.replace("vault-keys", "calls-keys") + STORE)
                .keeping()
                .isPresent());
    }

    private static String atPartner() {
        return STORE.replace("folder: recordings", "partner: bucket");
    }
}
