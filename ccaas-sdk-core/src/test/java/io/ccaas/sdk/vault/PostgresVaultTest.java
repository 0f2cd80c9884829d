package io.ccaas.sdk.vault;

import static io.ccaas.sdk.vault.Calls.ANNA;
import static io.ccaas.sdk.vault.Calls.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.VaultTable;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract on PostgreSQL, and what is left of a person in its files and in its backups. */
@Tag("real-servers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long-run")
final class PostgresVaultTest extends VaultContract {

    private PostgresServer server;

    @BeforeAll
    void begin() throws IOException {
        server = PostgresServer.fresh();
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }

    @Override
    Connections connections() {
        return server.dataSource()::getConnection;
    }

    @Test
    void backupFromBeforeTheErasure_opensNothingBesideTheKeysAfterIt() throws IOException {
        try (PostgresServer home = PostgresServer.fresh();
                FileKeys keys = Calls.keys(directory.resolve("home"))) {
            Vault vault = vault(home, keys);
            RecordingId inBackup = put(vault);
            home.baseBackup();
            RecordingId inLog = put(vault);
            Path wal = home.walSoFar();
            assertEquals(2, vault.erase(ANNA).recordings().size());
            assertEquals(List.of(), Traces.in(home.place(), ANNA));
            home.stop();

            try (PostgresServer restored = PostgresServer.restored(home, wal)) {
                Vault again = vault(restored, keys);
                assertEquals(2, again.list(Optional.empty(), 10).size(), "both rows came back");
                for (RecordingId id : List.of(inBackup, inLog)) {
                    assertThrows(VaultRefusedException.class, () -> again.get(id));
                }
                assertEquals(List.of(), again.find(ANNA));
                assertEquals(2, again.removeUnreadable());
            }
        }
    }

    private static Vault vault(PostgresServer on, FileKeys keys) {
        VaultTable.ensure(on.dataSource()::getConnection);
        return Vault.open(on.dataSource(), keys);
    }

    private static RecordingId put(Vault vault) {
        RecordingId id = RecordingId.fresh();
        vault.put(id, Calls.of(ANNA), QUARTER);
        assertEquals(ANNA, vault.get(id).orElseThrow().call().customer());
        return id;
    }
}
