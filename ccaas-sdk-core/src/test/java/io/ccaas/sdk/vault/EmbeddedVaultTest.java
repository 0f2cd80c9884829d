package io.ccaas.sdk.vault;

import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2 in files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedVaultTest extends VaultContract {

    private EmbeddedDatabase database;

    @BeforeAll
    void begin(@TempDir Path place) {
        database = EmbeddedDatabase.in(place.resolve("database"));
    }

    @AfterAll
    void end() {
        database.close();
    }

    @Override
    Connections connections() {
        return database;
    }
}
