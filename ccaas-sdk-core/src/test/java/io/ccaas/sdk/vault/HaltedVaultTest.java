package io.ccaas.sdk.vault;

import static io.ccaas.sdk.vault.Calls.ANNA;
import static io.ccaas.sdk.vault.Calls.OBJECT;
import static io.ccaas.sdk.vault.Calls.QUARTER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.VaultTable;
import io.ccaas.sdk.vault.keys.FileKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vault that ends at every one of its steps in turn, before and behind it. */
final class HaltedVaultTest {

    @TempDir
    Path place;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void haltAtAnyStep_losesNothingAndLeavesNothingHalfDone(boolean behind) throws SQLException {
        int halts = 0;
        while (halted(halts + 1, behind)) {
            halts++;
        }
        assertTrue(halts > 40, "only " + halts);
    }

    private boolean halted(int step, boolean behind) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        Connections connections = database::getConnection;
        Ledger ledger = new Ledger();
        try (Connection kept = database.getConnection();
                FileKeys keys = Calls.keys(place.resolve(behind + "-" + step))) {
            VaultTable.ensure(connections);
            assertTrue(kept.isValid(0));
            boolean halted = false;
            try {
                Halting halting = new Halting(step, behind);
                work(Vault.open(halting.around(connections), halting.around(keys)), ledger);
            } catch (Halting.Halt halt) {
                halted = true;
            }
            ledger.requireAgreement(Vault.open(connections, keys), keys);
            return halted;
        }
    }

    private static void work(Vault vault, Ledger ledger) {
        RecordingId first = put(vault, ledger);
        vault.attach(first, OBJECT);
        RecordingId second = put(vault, ledger);
        ledger.note(first, Ledger.State.ERASING);
        vault.erase(first);
        ledger.note(first, Ledger.State.ERASED);
        RecordingId third = put(vault, ledger);
        ledger.note(second, Ledger.State.ERASING);
        ledger.note(third, Ledger.State.ERASING);
        vault.erase(ANNA);
        ledger.note(second, Ledger.State.ERASED);
        ledger.note(third, Ledger.State.ERASED);
        put(vault, ledger);
    }

    private static RecordingId put(Vault vault, Ledger ledger) {
        RecordingId id = RecordingId.fresh();
        ledger.note(id, Ledger.State.PUTTING);
        vault.put(id, Calls.of(ANNA), QUARTER);
        ledger.note(id, Ledger.State.PUT);
        return id;
    }
}
