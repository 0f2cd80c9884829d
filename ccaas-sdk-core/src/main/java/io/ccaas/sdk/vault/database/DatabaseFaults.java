package io.ccaas.sdk.vault.database;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.vault.failure.VaultConfigurationException;
import io.ccaas.sdk.vault.failure.VaultUnavailableException;

/** What goes wrong with the database. Its own words are never repeated: they carry values. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /**
     * The database did not answer as it should.
     *
     * @param foreign kept by class and place
     * @return what to throw
     */
    public static VaultUnavailableException unavailable(Exception foreign) {
        return new VaultUnavailableException(Problem.of(
                        "VAULT_DATABASE",
                        "the table ccaas_vault to be read and written",
                        "the database refused or did not answer",
                        "Check the database, the table and this user's right to select, insert, update and delete.")
                .causedBy(foreign));
    }

    static VaultConfigurationException exposed() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_DATABASE_EXPOSED",
                "a directory for the embedded database that only its owner can reach",
                "others have access to it",
                "Find out who used it, then run: chmod 700 DIRECTORY"));
    }

    static VaultConfigurationException path() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_DATABASE_PATH",
                "a directory for the embedded database whose path has no semicolon",
                "it has one, and what follows would be read as a setting",
                "Choose another directory."));
    }

    static VaultConfigurationException driver() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_DATABASE_DRIVER",
                "H2 on the class path, for the embedded database",
                "no driver takes its URL",
                "Add com.h2database:h2, or give the vault a DataSource."));
    }
}
