package io.ccaas.sdk.vault;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.vault.failure.VaultConfigurationException;
import io.ccaas.sdk.vault.failure.VaultRefusedException;

/** What the vault refuses. */
final class Refusals {

    private Refusals() {}

    static VaultRefusedException rowDamaged() {
        return refused(
                "VAULT_ROW_DAMAGED",
                "a row as this vault sealed it for this recording id",
                "something of it was changed",
                "Restore the row, and look for who could write to the database.");
    }

    static VaultRefusedException rowMissing() {
        return refused(
                "VAULT_ROW_MISSING",
                "the row for which there is a key",
                "the database does not have it",
                "Restore the database; where the row was never acknowledged, opening the vault settles it.");
    }

    static VaultRefusedException keyMissing() {
        return refused(
                "VAULT_KEY_MISSING",
                "the key of a row that the database has",
                "it was erased, or belongs to another key store",
                "After a backup was restored beside a newer key store: removeUnreadable(). Otherwise give the vault its own key store.");
    }

    static VaultRefusedException tooLong() {
        return refused(
                "VAULT_ENTRY_TOO_LONG",
                "at most 4096 bytes of what is known about a call",
                "there are more",
                "Shorten agent, queue or call id.");
    }

    static VaultRefusedException noRow() {
        return refused(
                "VAULT_NO_ROW",
                "a recording that the vault knows",
                "it has no row for it",
                "Put the call first; a row that was erased cannot get an object.");
    }

    static VaultRefusedException notDue() {
        return refused(
                "VAULT_NOT_DUE",
                "a row whose time is over",
                "its proven end is later",
                "Let it be; where the database showed an earlier end, look for who could write to it.");
    }

    static VaultRefusedException objectDiffers() {
        return refused(
                "VAULT_OBJECT_DIFFERS",
                "the object that the row has, or none, as the caller said",
                "the row says otherwise",
                "Read the row anew: somebody else changed it, or the object was stored twice.");
    }

    static VaultConfigurationException keysOfAnother() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_KEYS_OF_ANOTHER",
                "the key store of this database",
                "it is new, and the database has rows",
                "Give the vault its own key store; without it the rows cannot be opened by anybody."));
    }

    private static VaultRefusedException refused(String code, String expected, String found, String remedy) {
        return new VaultRefusedException(Problem.of(code, expected, found, remedy));
    }
}
