package io.ccaas.sdk.vault;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.DatabaseFaults;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements. Each is a transaction of its own, and its values are parameters. */
final class RowTable {

    private static final String COLUMNS = "SELECT id, caller, retention, until_day, stored, sealed FROM ccaas_vault ";
    private static final String INSERT =
            "INSERT INTO ccaas_vault (id, caller, retention, until_day, stored, sealed) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE ccaas_vault SET stored = ?, sealed = ? WHERE id = ? AND sealed = ?";
    private static final String DELETE = "DELETE FROM ccaas_vault WHERE id = ?";

    private static final int PATIENCE_SECONDS = 30;

    private final Connections connections;

    RowTable(Connections connections) {
        this.connections = connections;
    }

    /** What is done with one prepared statement. */
    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private <R> R with(String sql, int limit, Work<R> work, Object... values) {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(PATIENCE_SECONDS);
                statement.setMaxRows(limit);
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return work.on(statement);
            }
        } catch (SQLException foreign) {
            throw DatabaseFaults.unavailable(foreign);
        }
    }

    void insert(Row row) {
        with(
                INSERT,
                0,
                PreparedStatement::executeUpdate,
                row.id().text(),
                row.caller(),
                row.retention(),
                row.untilDay(),
                row.stored() ? 1 : 0,
                row.sealed());
    }

    /** Changes the row when nobody else did meanwhile. */
    int store(Row row, String was) {
        return with(
                UPDATE,
                0,
                PreparedStatement::executeUpdate,
                row.stored() ? 1 : 0,
                row.sealed(),
                row.id().text(),
                was);
    }

    void delete(RecordingId id) {
        with(DELETE, 0, PreparedStatement::executeUpdate, id.text());
    }

    Optional<Row> find(RecordingId id) {
        return rows(1, "WHERE id = ?", id.text()).stream().findFirst();
    }

    List<Row> ofCaller(String token) {
        return rows(0, "WHERE caller = ? ORDER BY id", token);
    }

    boolean hasRowsOf(String token) {
        return !rows(1, "WHERE caller = ?", token).isEmpty();
    }

    boolean isEmpty() {
        return rows(1, "").isEmpty();
    }

    List<Row> due(long day, int limit) {
        return rows(limit, "WHERE until_day <= ? ORDER BY until_day, id", day);
    }

    List<Row> waiting(int limit) {
        return rows(limit, "WHERE stored = 0 ORDER BY id");
    }

    List<Row> after(String id, int limit) {
        return rows(limit, "WHERE id > ? ORDER BY id", id);
    }

    /** A row whose id is none was not written by a vault. It is passed over, and more is asked for in its place. */
    private List<Row> rows(int limit, String condition, Object... values) {
        int asked = limit;
        while (true) {
            List<Optional<Row>> found = with(COLUMNS + condition, asked, RowTable::read, values);
            List<Row> rows = found.stream().flatMap(Optional::stream).toList();
            if (asked == 0 || found.size() < asked || rows.size() >= limit) {
                return limit == 0 || rows.size() <= limit ? rows : rows.subList(0, limit);
            }
            asked = asked > Integer.MAX_VALUE / 2 ? 0 : asked * 2;
        }
    }

    private static List<Optional<Row>> read(PreparedStatement statement) throws SQLException {
        List<Optional<Row>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static Optional<Row> row(ResultSet found) throws SQLException {
        RecordingId id;
        try {
            id = RecordingId.parse(found.getString(1));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                id,
                found.getString(2),
                found.getString(3),
                found.getLong(4),
                found.getInt(5) != 0,
                found.getString(6)));
    }
}
