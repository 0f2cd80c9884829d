package io.ccaas.sdk.vault.database;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The vault's table in an H2 database of its own, in a directory that only its owner can reach. H2 is the host's to bring; this
 * library does not depend on it.
 *
 * <p>Guarantees: a committed row survives the end of this process, however it ends; nothing but sealed rows is in the files, and there is no
 * trace file. Does not guarantee: that the last rows survive a power cut, because H2 does not wait for the disk. One process at a time.
 * Holds one connection open until it is closed, so that the database stays open between two uses.
 */
public final class EmbeddedDatabase implements Connections, AutoCloseable {

    /** Written at once, not within half a second; no file that repeats statements and their values. */
    private static final String SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final String url;
    private final Connection keeper;

    private EmbeddedDatabase(String url, Connection keeper) {
        this.url = url;
        this.keeper = keeper;
    }

    /**
     * Opens the database of a directory, or begins one with its table.
     *
     * @param directory created when it does not exist; its parent must. Not where the keys are
     * @return the database; close it after the vault's last use
     * @throws io.ccaas.sdk.vault.failure.VaultConfigurationException when others can reach it, its path cannot stand in a URL, or H2 is missing
     * @throws io.ccaas.sdk.vault.failure.VaultUnavailableException when it cannot be opened, or another process has it open
     */
    public static EmbeddedDatabase in(Path directory) {
        Path place = directory.toAbsolutePath();
        if (place.toString().indexOf(';') >= 0) {
            throw DatabaseFaults.path();
        }
        try {
            PrivatePlace.ensureDirectory(place);
            if (PrivatePlace.isExposed(place)) {
                throw DatabaseFaults.exposed();
            }
            String url = "jdbc:h2:file:" + place.resolve("vault") + SETTINGS;
            requireDriver(url);
            return begun(url, place.resolve("vault.mv.db"));
        } catch (IOException | SQLException foreign) {
            throw DatabaseFaults.unavailable(foreign);
        }
    }

    private static EmbeddedDatabase begun(String url, Path file) throws SQLException, IOException {
        EmbeddedDatabase opened = new EmbeddedDatabase(url, DriverManager.getConnection(url, "", ""));
        boolean ready = false;
        try {
            VaultTable.ensure(opened);
            PrivatePlace.close(file);
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                opened.close();
            }
        }
    }

    static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException none) {
            throw DatabaseFaults.driver();
        }
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, "", "");
    }

    /** Lets the database close when its last connection does. */
    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException foreign) {
            throw DatabaseFaults.unavailable(foreign);
        }
    }

    @Override
    public String toString() {
        return "EmbeddedDatabase";
    }
}
