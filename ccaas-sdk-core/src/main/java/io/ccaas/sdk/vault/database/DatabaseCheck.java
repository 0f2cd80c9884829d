package io.ccaas.sdk.vault.database;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether the way to the vault's database is safe: on this machine, or over TLS that verifies the server and its name. Opens one
 * connection and reads its URL; what is set elsewhere than in the URL cannot be seen and does not count. Findings never show the URL, which
 * may hold a password.
 */
public final class DatabaseCheck implements PostureCheck {

    private final Connections connections;

    private DatabaseCheck(Connections connections) {
        this.connections = connections;
    }

    /**
     * The check of one database.
     *
     * @param connections to it
     * @return the check
     */
    public static DatabaseCheck of(Connections connections) {
        return new DatabaseCheck(connections);
    }

    @Override
    public List<Finding> run() {
        try (Connection connection = connections.open()) {
            String url = connection.getMetaData().getURL();
            return List.of(finding(JdbcWay.of(url == null ? "" : url)));
        } catch (SQLException foreign) {
            return List.of(new Finding(
                    "vault.database",
                    "vault",
                    Severity.ERROR,
                    "the vault's database to be reachable",
                    "it refused or did not answer",
                    DatabaseFaults.unavailable(foreign).problem().remedy()));
        }
    }

    static Finding finding(JdbcWay way) {
        return new Finding(
                "vault.database",
                "vault",
                way.isSafe() ? Severity.OK : Severity.ERROR,
                "the vault's database on this machine, or over TLS that verifies the server",
                way.found(),
                way.remedy());
    }

    @Override
    public String toString() {
        return "DatabaseCheck";
    }
}
