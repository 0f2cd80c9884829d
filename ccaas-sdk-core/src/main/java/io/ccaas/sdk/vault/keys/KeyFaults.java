package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.vault.failure.VaultConfigurationException;
import io.ccaas.sdk.vault.failure.VaultRefusedException;
import io.ccaas.sdk.vault.failure.VaultUnavailableException;
import java.io.IOException;

/** What a key store in files refuses. */
final class KeyFaults {

    private KeyFaults() {}

    static VaultUnavailableException unwritable(IOException foreign) {
        return new VaultUnavailableException(Problem.of(
                        "VAULT_KEYS_UNAVAILABLE",
                        "the directory of the vault's keys to be read and written",
                        "that failed",
                        "Check the disk and this user's rights; what was not acknowledged is settled when the vault is opened next.")
                .causedBy(foreign));
    }

    static VaultUnavailableException closed() {
        return new VaultUnavailableException(Problem.of(
                "VAULT_KEYS_CLOSED",
                "a key store that is open",
                "it was closed",
                "Close the vault's users before its keys."));
    }

    static VaultUnavailableException locked() {
        return new VaultUnavailableException(Problem.of(
                "VAULT_KEYS_LOCKED",
                "one process at a time with the vault's keys",
                "another has them open",
                "Close the other one, or give each instance a vault of its own."));
    }

    static VaultConfigurationException exposed() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_KEYS_EXPOSED",
                "a directory of keys that only its owner can reach",
                "others have access to it",
                "Find out who used it, then run: chmod 700 DIRECTORY"));
    }

    static VaultConfigurationException masterForm() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_MASTER_KEY_FORM",
                "a master key of 64 hexadecimal digits",
                "it has another form",
                "Make one: openssl rand -hex 32"));
    }

    static VaultConfigurationException masterUnknown() {
        return new VaultConfigurationException(Problem.of(
                "VAULT_MASTER_KEY_UNKNOWN",
                "the master key under which the vault's keys were kept",
                "some are kept under another one",
                "Give the master key of this vault; after a change, the earlier one too."));
    }

    static VaultRefusedException damaged() {
        return new VaultRefusedException(Problem.of(
                "VAULT_KEY_DAMAGED",
                "a key as it was written, under the name for which it was made",
                "it was changed",
                "Restore the key store, and look for who could write to it."));
    }

    static VaultRefusedException exists() {
        return new VaultRefusedException(Problem.of(
                "VAULT_KEY_EXISTS",
                "a recording id that the vault has not seen",
                "it has a key for it",
                "Use a fresh id for each recording."));
    }
}
