package io.ccaas.sdk.partner.keeping;

import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where what is known of calls is kept: rows in a database, their keys apart from it.
 *
 * @param database folder of the embedded database; empty when the host gives a {@code DataSource}
 * @param keys folder of the key store, on another disk and in other backups than the database
 * @param masterKey 64 hexadecimal digits that wrap the key store
 * @param formerMasterKey the one before, while the key store is wrapped anew
 * @param keepDays how long a call is kept, in whole days, 1 to {@value #MOST_DAYS}
 */
public record VaultDeclaration(
        Optional<Path> database,
        Path keys,
        SecretReference masterKey,
        Optional<SecretReference> formerMasterKey,
        int keepDays) {

    /** A hundred years. */
    public static final int MOST_DAYS = 36_500;

    /**
     * Checks the range.
     *
     * @param database folder of the embedded database
     * @param keys folder of the key store
     * @param masterKey wraps the key store
     * @param formerMasterKey the one before
     * @param keepDays how long a call is kept
     * @throws IllegalArgumentException when the number of days is out of range
     */
    public VaultDeclaration {
        if (keepDays < 1 || keepDays > MOST_DAYS) {
            throw new IllegalArgumentException("keepDays not in [1, " + MOST_DAYS + "]: " + keepDays);
        }
    }

    @Override
    public String toString() {
        return "VaultDeclaration[" + keepDays + " days]";
    }
}
