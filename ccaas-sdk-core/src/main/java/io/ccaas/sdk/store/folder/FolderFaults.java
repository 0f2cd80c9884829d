package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.store.failure.StoreRefusedException;
import io.ccaas.sdk.store.failure.StoreUnavailableException;

/** What goes wrong with a directory. */
final class FolderFaults {

    private FolderFaults() {}

    static StoreConfigurationException exposed() {
        return new StoreConfigurationException(Problem.of(
                "STORE_FOLDER_EXPOSED",
                "a directory for recordings that this user owns and nobody else can reach",
                "others have access to it, or own it",
                "Find out who used it, then run as this user: chmod 700 DIRECTORY"));
    }

    static StoreConfigurationException link() {
        return new StoreConfigurationException(Problem.of(
                "STORE_FOLDER_LINK",
                "a directory for recordings",
                "there is a link or something else in its place",
                "Name the directory itself."));
    }

    static StoreRefusedException foreign() {
        return new StoreRefusedException(Problem.of(
                "STORE_FOLDER_FOREIGN",
                "a file or directory that this store made",
                "there is a link or something else under its name",
                "Look for who could write to the directory, and take it away."));
    }

    static StoreUnavailableException unavailable(Exception foreign) {
        return new StoreUnavailableException(Problem.of(
                        "STORE_FOLDER",
                        "the directory of recordings to be read and written, on a file system with hard links",
                        "the system refused it",
                        "Check the disk, its space and this user's rights.")
                .causedBy(foreign));
    }
}
