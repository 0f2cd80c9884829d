package io.ccaas.sdk.vault.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections: a host's {@code dataSource::getConnection}, or {@link EmbeddedDatabase}. Thread-safe. */
@FunctionalInterface
public interface Connections {

    /**
     * A connection to the one database that all writes go to, not to a replica, and not part of the host's transactions.
     *
     * @return a connection that the caller closes
     * @throws SQLException when there is none to be had
     */
    Connection open() throws SQLException;
}
