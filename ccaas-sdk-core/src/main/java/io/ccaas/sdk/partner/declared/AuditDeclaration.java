package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the tamper-evident log is kept.
 *
 * @param file the log
 * @param key the private key that signs checkpoints
 * @param anchor the second place, to which checkpoints also go
 * @param sync when the log is forced to the disk
 */
public record AuditDeclaration(Path file, SecretReference key, Optional<Path> anchor, Sync sync) {

    /** When the log is forced to the disk. */
    public enum Sync {
        /** When the operating system likes: survives a killed process. The default. */
        SYSTEM,
        /** Before every call: survives a power cut, and costs a disk write each time. */
        ALWAYS
    }

    @Override
    public String toString() {
        return "AuditDeclaration[" + sync + "]";
    }
}
