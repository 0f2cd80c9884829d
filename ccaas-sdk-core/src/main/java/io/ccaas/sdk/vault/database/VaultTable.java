package io.ccaas.sdk.vault.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * The table of a vault. Whoever owns the database makes it; {@link EmbeddedDatabase} makes its own. All columns are texts and numbers, so
 * that the same statements serve H2 and PostgreSQL.
 */
public final class VaultTable {

    private static final String NAME = "ccaas_vault";
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE ccaas_vault (id VARCHAR(26) NOT NULL PRIMARY KEY, caller VARCHAR(43) NOT NULL,"
                    + " retention VARCHAR(40) NOT NULL, until_day BIGINT NOT NULL, stored SMALLINT NOT NULL,"
                    + " sealed VARCHAR(8000) NOT NULL)",
            "CREATE INDEX ccaas_vault_caller ON ccaas_vault (caller)",
            "CREATE INDEX ccaas_vault_until ON ccaas_vault (until_day)");

    private VaultTable() {}

    /**
     * What makes the table.
     *
     * @return statements in SQL-92, in their order
     */
    public static List<String> statements() {
        return STATEMENTS;
    }

    /**
     * Makes the table where there is none, in one transaction where the database can.
     *
     * @param connections with the right to make tables
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when that fails
     */
    public static void ensure(Connections connections) {
        try (Connection connection = connections.open()) {
            if (!isThere(connection)) {
                make(connection);
            }
        } catch (SQLException foreign) {
            throw DatabaseFaults.unavailable(foreign);
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        for (String name : List.of(NAME, NAME.toUpperCase(Locale.ROOT))) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, name, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
