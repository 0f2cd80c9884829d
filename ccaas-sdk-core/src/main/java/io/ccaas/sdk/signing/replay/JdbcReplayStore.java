package io.ccaas.sdk.signing.replay;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Bounded;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A store in a database, shared by all verifiers that take the same clients, and kept across restarts. Thread-safe.
 *
 * <p>It needs one table, made beforehand by whoever owns the database; this library changes no schema:
 *
 * <pre>{@code
 * CREATE TABLE ccaas_replay (
 *   id CHAR(64) NOT NULL PRIMARY KEY,
 *   until_seconds BIGINT NOT NULL
 * );
 * CREATE INDEX ccaas_replay_until ON ccaas_replay (until_seconds);
 * }</pre>
 *
 * <p>Guarantees: of two equal nonces exactly one is recorded, on whichever nodes they arrive, because the primary key decides;
 * nothing of a request stands in the database but a SHA-256 over key id and nonce; any failure is thrown, and so is an answer
 * that does not come within five seconds, the wait for a connection of a pool included: the verifier then refuses the request.
 * For that the database is asked on short-lived threads, 64 at most.
 *
 * <p>Needs: connections of its own, not enlisted in the host's transactions (a rollback would forget the nonce), to the one
 * database that all nodes write to, not a replica. Does not guarantee: a bound on rows; they are
 * deleted when they have ended, about once a minute by each node, with five minutes' grace for clocks that differ; where
 * deleting fails they stay, and the next request tries again.
 */
public final class JdbcReplayStore implements ReplayStore {

    private static final String INSERT = "INSERT INTO ccaas_replay (id, until_seconds) VALUES (?, ?)";
    private static final String FIND = "SELECT 1 FROM ccaas_replay WHERE id = ?";
    private static final String DELETE = "DELETE FROM ccaas_replay WHERE until_seconds < ?";

    /** SQLSTATE class 23: integrity constraint violation. */
    private static final String VIOLATION = "23";

    private static final int PATIENCE_SECONDS = 3;

    /** For everything together, the wait for a connection before all. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** More than a pool has connections; beyond that nobody waits for a database that does not answer. */
    private static final int MOST_WAITING = 64;

    private static final Duration BETWEEN_DELETIONS = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final DataSource database;
    private final Time time;
    private final AtomicLong nextDeletion;
    private final Bounded asked = Bounded.undisturbed("ccaas-sdk replay", MOST_WAITING);

    private JdbcReplayStore(DataSource database, Time time) {
        this.database = database;
        this.time = time;
        this.nextDeletion = new AtomicLong(time.ticks());
    }

    /**
     * A store; connects when it is first asked.
     *
     * @param database the host's, preferably pooled
     * @return the store
     */
    public static JdbcReplayStore of(DataSource database) {
        return of(database, Time.system());
    }

    /**
     * As {@link #of(DataSource)}, on a given clock.
     *
     * @param database the host's
     * @param time decides what may be deleted
     * @return the store
     */
    public static JdbcReplayStore of(DataSource database, Time time) {
        return new JdbcReplayStore(database, time);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ReplayStoreException when the database does not answer as it should
     */
    @Override
    public Outcome putIfAbsent(String keyId, String nonce, Instant until) {
        try {
            return asked.call(Deadline.in(PATIENCE), () -> {}, () -> recorded(keyId, nonce, until));
        } catch (ExecutionException failed) {
            throw ReplayStoreException.of(
                    Objects.requireNonNullElse(failed.getCause(), failed)); // unchecked too: pools throw what they like
        } catch (TimeoutException late) {
            throw ReplayStoreException.of(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ReplayStoreException.of(stopped);
        }
    }

    private Outcome recorded(String keyId, String nonce, Instant until) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Its own transaction each time: what is refused later must stay recorded.
            connection.setAutoCommit(true);
            Outcome outcome = insert(connection, id(keyId, nonce), until);
            deleteWhenDue(connection);
            return outcome;
        }
    }

    private static Outcome insert(Connection connection, String id, Instant until) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setQueryTimeout(PATIENCE_SECONDS);
            insert.setString(1, id);
            insert.setLong(2, until.getEpochSecond() + 1); // not before the end, and ends may have fractions
            insert.executeUpdate();
            return Outcome.RECORDED;
        } catch (SQLException foreign) {
            if (String.valueOf(foreign.getSQLState()).startsWith(VIOLATION) && isThere(connection, id)) {
                return Outcome.SEEN;
            }
            throw foreign;
        }
    }

    /** Other constraints may be violated too, such as one that the table should not have. */
    private static boolean isThere(Connection connection, String id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setQueryTimeout(PATIENCE_SECONDS);
            find.setString(1, id);
            return find.executeQuery().next();
        }
    }

    /** The nonce is recorded, which is what counts; rows that stay cost room and are tried again. */
    private void deleteWhenDue(Connection connection) {
        long due = nextDeletion.get();
        long now = time.ticks();
        if (now - due < 0 || !nextDeletion.compareAndSet(due, now + BETWEEN_DELETIONS.toNanos())) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setQueryTimeout(PATIENCE_SECONDS);
            delete.setLong(1, time.instant().minus(GRACE).getEpochSecond());
            delete.executeUpdate();
        } catch (SQLException foreign) {
            nextDeletion.compareAndSet(now + BETWEEN_DELETIONS.toNanos(), now);
        }
    }

    /** One form for every database: their collations differ in what they take for equal. */
    private static String id(String keyId, String nonce) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(keyId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(nonce.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    @Override
    public String toString() {
        return "JdbcReplayStore";
    }
}
