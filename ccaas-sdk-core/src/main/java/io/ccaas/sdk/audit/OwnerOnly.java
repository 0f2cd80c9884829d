package io.ccaas.sdk.audit;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the log that only their owner can read and write. Where there are no POSIX permissions the directory's rules hold. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void ensure(Path file) throws IOException {
        if (Files.notExists(file)) {
            PrivatePlace.create(file);
        } else if (PrivatePlace.isExposed(file)) {
            throw AuditUnavailableException.because(
                    "AUDIT_FILE_EXPOSED",
                    "others than its owner can reach an audit file",
                    "Find out why, then run: chmod 600 FILE");
        }
    }
}
