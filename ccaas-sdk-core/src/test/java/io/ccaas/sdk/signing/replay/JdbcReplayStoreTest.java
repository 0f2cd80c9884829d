package io.ccaas.sdk.signing.replay;

import static io.ccaas.sdk.signing.replay.ReplayStore.Outcome.RECORDED;
import static io.ccaas.sdk.signing.replay.ReplayStore.Outcome.SEEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.time.Time;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shared store, on a real database. */
class JdbcReplayStoreTest {

    private static final Instant LATER = Instant.parse("2026-11-21T12:02:00.500Z");

    private final JdbcDataSource database = new JdbcDataSource();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private Connection open;

    private final Time time = new Time() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long ticks() {
            return now.toEpochMilli() * 1_000_000;
        }

        @Override
        public void sleep(Duration pause) {
            now = now.plus(pause);
        }
    };

    @BeforeEach
    void table() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        open = database.getConnection(); // keeps the database in memory
        sql("CREATE TABLE ccaas_replay (id CHAR(64) NOT NULL PRIMARY KEY, until_seconds BIGINT NOT NULL)");
        sql("CREATE INDEX ccaas_replay_until ON ccaas_replay (until_seconds)");
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    private void sql(String statement) throws SQLException {
        try (Statement direct = open.createStatement()) {
            direct.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (Statement direct = open.createStatement();
                ResultSet rows = direct.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getLong(1);
        }
    }

    private ReplayStore node() {
        return JdbcReplayStore.of(database, time);
    }

    @Test
    void nonceThatAnotherNodeRecorded_isSeen() {
        assertEquals(RECORDED, node().putIfAbsent("key", "nonce", LATER));
        assertEquals(SEEN, node().putIfAbsent("key", "nonce", LATER));
    }

    @Test
    void nonceThatDiffersInCaseOrKey_isNew() {
        node().putIfAbsent("key", "nonce", LATER);

        assertEquals(RECORDED, node().putIfAbsent("key", "NONCE", LATER));
        assertEquals(RECORDED, node().putIfAbsent("KEY", "nonce", LATER));
        assertEquals(RECORDED, node().putIfAbsent("keyn", "once", LATER));
    }

    @Test
    void sameNonceFromManyThreads_isRecordedOnce() {
        ReplayStore one = node();
        ReplayStore other = node();

        long recorded = IntStream.range(0, 2000)
                .parallel()
                .filter(i -> (i % 2 == 0 ? one : other).putIfAbsent("key", "nonce-" + i % 20, LATER) == RECORDED)
                .count();

        assertEquals(20, recorded);
    }

    @Test
    void nonceThatEnded_isDeletedAfterItsGraceAndNotBefore() throws SQLException {
        ReplayStore store = node();
        store.putIfAbsent("key", "1", LATER);

        now = LATER.plusSeconds(299);
        store.putIfAbsent("key", "2", now.plusSeconds(120));
        assertEquals(2, count("SELECT COUNT(*) FROM ccaas_replay"));

        now = LATER.plusSeconds(362);
        store.putIfAbsent("key", "3", now.plusSeconds(120));
        assertEquals(2, count("SELECT COUNT(*) FROM ccaas_replay"));
    }

    @Test
    void endWithFraction_isRoundedUp() throws SQLException {
        node().putIfAbsent("key", "1", LATER);

        assertEquals(LATER.getEpochSecond() + 1, count("SELECT until_seconds FROM ccaas_replay"));
    }

    @Test
    void tableThatIsMissing_isRefusedWithoutTheDatabasesWords() throws SQLException {
        sql("DROP TABLE ccaas_replay");

        ReplayStoreException refused =
                assertThrows(ReplayStoreException.class, () -> node().putIfAbsent("key", "nonce", LATER));

        assertEquals("REPLAY_STORE_DATABASE", refused.code());
        assertFalse(refused.toString().contains("SELECT") || refused.toString().contains("INSERT"));
    }

    @Test
    void violationOfSomethingElse_isNotTakenForAReplay() throws SQLException {
        sql("ALTER TABLE ccaas_replay ADD CONSTRAINT soon CHECK (until_seconds < 10)");

        assertThrows(ReplayStoreException.class, () -> node().putIfAbsent("key", "nonce", LATER));
    }

    @Test
    void rowsThatCannotBeDeleted_doNotRefuseRequests() throws SQLException {
        ReplayStore store = node();
        store.putIfAbsent("key", "1", now);
        sql("CREATE TABLE child (id CHAR(64) REFERENCES ccaas_replay (id))");
        sql("INSERT INTO child SELECT id FROM ccaas_replay");

        now = now.plusSeconds(3600);

        assertEquals(RECORDED, store.putIfAbsent("key", "2", now));
    }

    @Test
    void databaseOfNobody_isRefused() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:mem:missing;IFEXISTS=TRUE");

        assertThrows(
                ReplayStoreException.class,
                () -> JdbcReplayStore.of(nowhere, time).putIfAbsent("key", "nonce", LATER));
    }

    /** A pool that has no connection to give. */
    @Test
    @Timeout(30)
    void poolThatGivesNoConnection_isRefusedInTime() {
        CountDownLatch never = new CountDownLatch(1);
        DataSource empty = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    never.await();
                    throw new SQLException("never");
                });
        ReplayStoreException refused = assertThrows(
                ReplayStoreException.class,
                () -> JdbcReplayStore.of(empty, time).putIfAbsent("key", "nonce", LATER));
        assertEquals("REPLAY_STORE_DATABASE", refused.code());
        never.countDown();
    }

    /** A database that answers in time but to nobody who waits any more may have recorded; what it says then is not heard. */
    @Test
    void interruptedVerifier_isRefused() {
        Thread.currentThread().interrupt();
        assertThrows(ReplayStoreException.class, () -> node().putIfAbsent("key", "nonce", LATER));
        assertTrue(Thread.interrupted());
    }

    @Test
    void sharedStore_knowsFromTheBeginning() {
        assertTrue(node().knowsFrom().isEmpty());
    }
}
