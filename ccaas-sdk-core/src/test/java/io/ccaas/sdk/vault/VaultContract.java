package io.ccaas.sdk.vault;

import static io.ccaas.sdk.vault.Calls.ANNA;
import static io.ccaas.sdk.vault.Calls.BORIS;
import static io.ccaas.sdk.vault.Calls.OBJECT;
import static io.ccaas.sdk.vault.Calls.OTHER;
import static io.ccaas.sdk.vault.Calls.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.VaultTable;
import io.ccaas.sdk.vault.keys.FileKeys;
import io.ccaas.sdk.vault.keys.KeyName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a vault does on every database that it may stand on. */
abstract class VaultContract {

    @TempDir
    Path directory;

    private FileKeys keys;
    private Vault vault;
    final RecordingId first = RecordingId.fresh();
    private final RecordingId second = RecordingId.fresh();

    /** Of one empty database for one test. */
    abstract Connections connections();

    @BeforeEach
    void open() throws SQLException {
        VaultTable.ensure(connections());
        sql("DELETE FROM ccaas_vault");
        keys = Calls.keys(directory.resolve("keys"));
        vault = Vault.open(connections(), keys);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    private int sql(String statement, Object... values) throws SQLException {
        try (Connection connection = connections().open();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }

    private String column(String name, RecordingId row) throws SQLException {
        try (Connection connection = connections().open();
                PreparedStatement prepared =
                        connection.prepareStatement("SELECT " + name + " FROM ccaas_vault WHERE id = ?")) {
            prepared.setString(1, row.text());
            ResultSet found = prepared.executeQuery();
            assertTrue(found.next());
            return found.getString(1);
        }
    }

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    @Test
    void callThatWasPut_comesBackWhole() {
        vault.put(first, Calls.of(ANNA), QUARTER, OBJECT);

        VaultEntry entry = vault.get(first).orElseThrow();

        assertEquals(ANNA, entry.call().customer());
        assertEquals(Direction.INBOUND, entry.call().direction());
        assertEquals(Instant.parse("2026-11-22T10:15:30.250Z"), entry.call().startedAt());
        assertEquals(Optional.of("agent-zoé"), entry.call().agent());
        assertEquals(Optional.empty(), entry.call().queue());
        assertEquals(Optional.of("CA-77"), entry.call().callId());
        assertEquals(Optional.of(OBJECT), entry.object());
        assertEquals("quarter", entry.retention());
        assertEquals(Instant.parse("2027-02-21T00:00:00Z"), entry.until());
    }

    @Test
    void rowThatIsUnknown_isEmpty() {
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void idThatWasPut_isNotPutAgain() {
        vault.put(first, Calls.of(ANNA), QUARTER);

        assertRefused("VAULT_KEY_EXISTS", () -> vault.put(first, Calls.of(BORIS), QUARTER));
        assertEquals(ANNA, vault.get(first).orElseThrow().call().customer());
    }

    @Test
    void recordingsOfAPerson_areFoundByTheirNumber() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        vault.put(RecordingId.fresh(), Calls.of(BORIS), QUARTER);

        assertEquals(List.copyOf(sorted(first, second)), vault.find(ANNA));
    }

    private static List<RecordingId> sorted(RecordingId... ids) {
        TreeSet<String> texts = new TreeSet<>();
        List.of(ids).forEach(id -> texts.add(id.text()));
        return texts.stream().map(RecordingId::parse).toList();
    }

    @Test
    void keysAndRows_areThereAfterReopening() {
        vault.put(first, Calls.of(ANNA), QUARTER, OBJECT);
        keys.close();

        try (FileKeys again = Calls.keys(directory.resolve("keys"))) {
            Vault reopened = Vault.open(connections(), again);
            assertEquals(ANNA, reopened.get(first).orElseThrow().call().customer());
            assertEquals(List.of(first), reopened.find(ANNA));
        }
    }

    @Test
    void objectThatWasAttached_isInTheEntry() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        assertEquals(
                List.of(first),
                vault.waiting(10).stream().map(VaultRow::recording).toList());

        vault.attach(first, OBJECT);

        assertEquals(Optional.of(OBJECT), vault.get(first).orElseThrow().object());
        assertEquals(List.of(), vault.waiting(10));
    }

    @Test
    void secondObject_isRefused() {
        vault.put(first, Calls.of(ANNA), QUARTER, OBJECT);

        assertRefused("VAULT_OBJECT_DIFFERS", () -> vault.attach(first, OTHER));
        assertRefused("VAULT_OBJECT_DIFFERS", () -> vault.replace(first, OTHER, OTHER));
        vault.replace(first, OBJECT, OTHER);
        assertEquals(Optional.of(OTHER), vault.get(first).orElseThrow().object());
    }

    @Test
    void objectThatIsWithdrawn_isStillKnownAndWaits() {
        vault.put(first, Calls.of(ANNA), QUARTER, OBJECT);
        assertRefused("VAULT_OBJECT_DIFFERS", () -> vault.withdraw(first, OTHER));
        assertFalse(vault.get(first).orElseThrow().isWaiting());

        vault.withdraw(first, OBJECT);

        assertEquals(first, vault.waiting(10).get(0).recording());
        assertTrue(vault.get(first).orElseThrow().isWaiting());
        assertEquals(Optional.of(OBJECT), vault.get(first).orElseThrow().object());
        assertRefused("VAULT_OBJECT_DIFFERS", () -> vault.attach(first, OBJECT));
        vault.replace(first, OBJECT, OBJECT);
        assertEquals(List.of(), vault.waiting(10));
    }

    @Test
    void rowThatTheDatabaseMakesWait_isRefused() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER, OBJECT);
        sql("UPDATE ccaas_vault SET stored = 0");

        assertRefused("VAULT_ROW_DAMAGED", () -> vault.get(first));
    }

    @Test
    void objectOfNoRow_isRefused() {
        assertRefused("VAULT_NO_ROW", () -> vault.attach(first, OBJECT));
    }

    @Test
    void longestEntry_stillTakesItsObjectAndLongerIsRefused() {
        int room = 4096 - 256 - 95;
        vault.put(first, withAgent(room - 20), QUARTER);
        vault.attach(first, OBJECT);

        assertEquals(Optional.of(OBJECT), vault.get(first).orElseThrow().object());
        assertRefused("VAULT_ENTRY_TOO_LONG", () -> vault.put(second, withAgent(room + 20), QUARTER));
        assertEquals(Optional.empty(), vault.get(second));
    }

    private static CallMetadata withAgent(int length) {
        return CallMetadata.of(ANNA, Direction.OUTBOUND, Instant.EPOCH)
                .agent("a".repeat(length))
                .build();
    }

    @Test
    void rowsWhoseTimeIsOver_areDueFromTheirDayOn() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), RetentionClass.of("long", Duration.ofDays(3650)));

        assertEquals(List.of(), vault.due(Instant.parse("2027-02-20T23:59:59Z"), 10));
        List<VaultRow> due = vault.due(Instant.parse("2027-02-21T00:00:00Z"), 10);
        assertEquals(List.of(first), due.stream().map(VaultRow::recording).toList());
        assertEquals("quarter", due.get(0).retention());
    }

    @Test
    void pages_holdEveryRowOnce() {
        IntStream.range(0, 7).forEach(i -> vault.put(RecordingId.fresh(), Calls.of(ANNA), QUARTER));

        List<VaultRow> one = vault.list(Optional.empty(), 5);
        List<VaultRow> two = vault.list(Optional.of(one.get(4).recording()), 5);
        TreeSet<String> seen = new TreeSet<>();
        one.forEach(row -> seen.add(row.recording().text()));
        two.forEach(row -> seen.add(row.recording().text()));

        assertEquals(2, two.size());
        assertEquals(7, seen.size());
    }

    @Test
    void personThatWasErased_isInNoRowAndNoKeyIsLeft() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        RecordingId other = RecordingId.fresh();
        vault.put(other, Calls.of(BORIS), QUARTER);

        Erasure erasure = vault.erase(ANNA);

        assertEquals(sorted(first, second), erasure.recordings());
        assertEquals(Optional.empty(), vault.get(first));
        assertEquals(List.of(), vault.find(ANNA));
        assertEquals(List.of(other), vault.find(BORIS));
        assertEquals(List.of(), keys.doubtful());
        assertEquals(List.of(), keys.erased());
    }

    @Test
    void personThatWasErased_isKnownAnewByTheNextCall() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.erase(ANNA);

        vault.put(second, Calls.of(ANNA), QUARTER);

        assertEquals(List.of(second), vault.find(ANNA));
    }

    @Test
    void rowThatWasErased_takesItsCallersKeyWhenItWasTheLast() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        String token = column("caller", first);
        vault.put(second, Calls.of(ANNA), QUARTER);
        assertEquals(token, column("caller", second));
        vault.erase(first);
        assertEquals(List.of(second), vault.find(ANNA));
        vault.erase(second);

        vault.put(first, Calls.of(ANNA), QUARTER);

        assertFalse(
                token.equals(column("caller", first)), "an erased caller must not be known again by the same token");
    }

    @Test
    void proofOfAnErasure_namesRowsAndNothingOfThePerson() {
        vault.put(first, Calls.of(ANNA), QUARTER);

        Erasure erasure = vault.erase(first);

        assertEquals(List.of(first), erasure.recordings());
        assertEquals(32, erasure.sha256().length);
        assertTrue(erasure.auditRecord().toString().startsWith("ERASED {items=1, sha256="));
        assertEquals(List.of(), vault.erase(first).recordings());
    }

    @Test
    void rowOfADamagedDatabase_isRefused() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        for (String change : List.of(
                "UPDATE ccaas_vault SET until_day = until_day + 1",
                "UPDATE ccaas_vault SET retention = 'other'",
                "UPDATE ccaas_vault SET stored = 1",
                "UPDATE ccaas_vault SET sealed = 'AAAA'",
                "UPDATE ccaas_vault SET sealed = '*'",
                "UPDATE ccaas_vault SET caller = 'x'")) {
            String sealed = column("sealed", first);
            sql(change);
            assertRefused("VAULT_ROW_DAMAGED", () -> vault.get(first));
            sql(
                    "UPDATE ccaas_vault SET until_day = ?, retention = 'quarter', stored = 0, sealed = ?",
                    Instant.parse("2027-02-21T00:00:00Z").getEpochSecond() / 86_400,
                    sealed);
        }
    }

    @Test
    void rowUnderAnotherId_isRefused() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(BORIS), QUARTER);

        sql("UPDATE ccaas_vault SET sealed = ? WHERE id = ?", column("sealed", first), second.text());

        assertRefused("VAULT_ROW_DAMAGED", () -> vault.get(second));
    }

    @Test
    void rowThatCannotBeOpened_isErasedAllTheSame() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        sql("UPDATE ccaas_vault SET sealed = 'AAAA'");

        assertEquals(List.of(first), vault.erase(first).recordings());
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void rowThatOnlyTheDatabaseGivesToAPerson_keepsItsKey() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(BORIS), QUARTER);
        String boris = column("caller", second);
        sql("UPDATE ccaas_vault SET caller = ? WHERE id = ?", column("caller", first), second.text());

        assertRefused("VAULT_ROW_DAMAGED", () -> vault.erase(ANNA));

        assertEquals(Optional.empty(), vault.get(first));
        sql("UPDATE ccaas_vault SET caller = ? WHERE id = ?", boris, second.text());
        assertEquals(BORIS, vault.get(second).orElseThrow().call().customer());
    }

    @Test
    void damagedRowOfAPerson_stopsTheErasureOfNoOther() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        String sealed = column("sealed", first);
        sql("UPDATE ccaas_vault SET sealed = 'AAAA' WHERE id = ?", first.text());

        assertRefused("VAULT_ROW_DAMAGED", () -> vault.erase(ANNA));
        assertEquals(Optional.empty(), vault.get(second));

        sql("UPDATE ccaas_vault SET sealed = ?", sealed);
        assertEquals(List.of(first), vault.erase(ANNA).recordings());
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void rowOfAPersonWithoutKey_goesWithTheOthers() {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        keys.erase(KeyName.row(first));

        assertEquals(sorted(first, second), vault.erase(ANNA).recordings());
        assertEquals(List.of(), vault.list(Optional.empty(), 10));
    }

    @Test
    void rowInDoubtThatDoesNotOpen_staysInDoubt() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        keys.doubt(KeyName.row(first));
        String sealed = column("sealed", first);
        sql("UPDATE ccaas_vault SET sealed = 'AAAA'");
        vault.settle();
        assertEquals(List.of(KeyName.row(first)), keys.doubtful());

        sql("UPDATE ccaas_vault SET sealed = ?", sealed);
        vault.settle();
        assertEquals(List.of(), keys.doubtful());
        assertTrue(vault.get(first).isPresent());
    }

    @Test
    void rowInDoubtOfACallerWhoIsGone_staysInDoubt() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        keys.doubt(KeyName.row(first));
        Callers callers = Callers.of(keys, new RowTable(connections()));
        keys.erase(callers.name(ANNA));

        vault.settle();

        assertEquals(List.of(KeyName.row(first)), keys.doubtful());
    }

    @Test
    void rowThatIsDue_isErasedWhenItsEndIsProven() {
        Instant end = Instant.parse("2027-02-21T00:00:00Z");
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        assertRefused("VAULT_NOT_DUE", () -> vault.eraseDue(first, end.minusSeconds(1)));

        assertEquals(List.of(first), vault.eraseDue(first, end).recordings());
        assertEquals(List.of(), vault.eraseDue(first, end).recordings());
        assertTrue(vault.get(second).isPresent());
    }

    @Test
    void endThatTheDatabaseBringsForward_isRefusedAndTheKeyStays() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        String end = column("until_day", first);
        sql("UPDATE ccaas_vault SET until_day = 1");
        VaultRow due = vault.due(Instant.EPOCH.plus(Duration.ofDays(2)), 1).get(0);

        assertRefused(
                "VAULT_ROW_DAMAGED", () -> vault.eraseDue(due.recording(), Instant.EPOCH.plus(Duration.ofDays(2))));

        sql("UPDATE ccaas_vault SET until_day = ?", Long.parseLong(end));
        assertTrue(vault.get(first).isPresent());
    }

    private void plant(String id, String token) throws SQLException {
        sql(
                "INSERT INTO ccaas_vault (id, caller, retention, until_day, stored, sealed) VALUES (?, ?, 'quarter', 0, 0, 'x')",
                id,
                token);
    }

    @Test
    void rowWhoseIdIsNone_stopsNothing() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        for (int i = 0; i < 9; i++) {
            plant("!" + i, column("caller", first));
        }

        assertEquals(first, vault.list(Optional.empty(), 1).get(0).recording());
        assertEquals(
                first,
                vault.due(Instant.parse("2027-02-21T00:00:00Z"), 1).get(0).recording());
        assertEquals(first, vault.waiting(1).get(0).recording());
        assertEquals(List.of(first), vault.erase(ANNA).recordings());
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void callerWhoseRowsStandBehindOthers_keepsTheirKey() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(ANNA), QUARTER);
        for (int i = 0; i < 9; i++) {
            plant("!" + i, column("caller", first));
        }

        vault.erase(second);

        assertEquals(List.of(first), vault.find(ANNA));
    }

    @Test
    void rowThatWasDeletedBehindTheVault_isMissedAndCanBeErased() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        sql("DELETE FROM ccaas_vault");

        assertRefused("VAULT_ROW_MISSING", () -> vault.get(first));
        vault.erase(first);
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void rowThatCameBackFromABackup_opensForNobodyAndCanBeRemoved() throws SQLException {
        vault.put(first, Calls.of(ANNA), QUARTER);
        vault.put(second, Calls.of(BORIS), QUARTER);
        Object[] row = {column("id", first), column("caller", first), column("sealed", first)};
        vault.erase(first);
        sql(
                "INSERT INTO ccaas_vault (id, caller, retention, until_day, stored, sealed) VALUES (?, ?, 'quarter', 1, 0, ?)",
                row);

        assertRefused("VAULT_KEY_MISSING", () -> vault.get(first));
        assertEquals(List.of(), vault.find(ANNA));
        assertEquals(1, vault.removeUnreadable());
        assertEquals(Optional.empty(), vault.get(first));
        assertTrue(vault.get(second).isPresent());
    }

    @Test
    void rowThatArrivesAfterItsWriterWasKilled_isDeletedByTheNextStart() throws SQLException {
        keys.create(KeyName.row(first)).destroy();
        vault.settle();
        sql(
                "INSERT INTO ccaas_vault (id, caller, retention, until_day, stored, sealed) VALUES (?, 'x', 'late', 1, 0, 'x')",
                first.text());

        vault.settle();

        assertEquals(List.of(), vault.list(Optional.empty(), 1));
    }

    @Test
    void databaseWithRows_doesNotOpenWithNewKeys() {
        vault.put(first, Calls.of(ANNA), QUARTER);

        try (FileKeys others = Calls.keys(directory.resolve("others"))) {
            assertRefused("VAULT_KEYS_OF_ANOTHER", () -> Vault.open(connections(), others));
        }
    }

    @Test
    void databaseWithoutTheTable_isRefusedWithoutItsWords() throws SQLException {
        sql("ALTER TABLE ccaas_vault RENAME TO elsewhere");
        try {
            SdkException refused = assertThrows(SdkException.class, () -> vault.put(first, Calls.of(ANNA), QUARTER));
            assertEquals("VAULT_DATABASE", refused.code());
            assertFalse(
                    refused.toString().contains("INSERT") || refused.toString().contains("relation"));
        } finally {
            sql("ALTER TABLE elsewhere RENAME TO ccaas_vault");
        }
        assertRefused("VAULT_ROW_MISSING", () -> vault.get(first));
        vault.settle();
        assertEquals(Optional.empty(), vault.get(first));
    }

    @Test
    void sameCallerFromManyThreads_losesNothing() {
        List<RecordingId> ids =
                IntStream.range(0, 60).mapToObj(i -> RecordingId.fresh()).toList();

        ids.parallelStream().forEach(id -> {
            vault.put(id, Calls.of(ANNA), QUARTER);
            if (ids.indexOf(id) % 2 == 0) {
                vault.erase(id);
            }
        });

        assertEquals(30, vault.find(ANNA).size());
        vault.find(ANNA).forEach(id -> assertTrue(vault.get(id).isPresent()));
    }

    @Test
    void doctor_findsTheWayToTheDatabaseSafe() {
        assertEquals(Severity.OK, vault.postureChecks().get(0).run().get(0).severity());
    }

    @Test
    void table_isMadeOnce() throws SQLException {
        VaultTable.ensure(connections());
        try (Connection connection = connections().open();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.execute("SELECT COUNT(*) FROM ccaas_vault"));
        }
    }
}
