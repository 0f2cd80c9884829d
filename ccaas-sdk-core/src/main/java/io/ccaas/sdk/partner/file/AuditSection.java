package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.AuditDeclaration;
import java.nio.file.Path;
import java.util.Optional;

/** The key {@code audit} at the top. */
public final class AuditSection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("file", "key", "anchor", "sync");

    private AuditSection() {}

    /**
     * Reads the section.
     *
     * @param audit the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<AuditDeclaration> read(Section audit, Path directory) {
        audit.missing("file");
        audit.missing("key");
        Optional<Path> file = audit.text("file", Values.path(directory));
        Optional<SecretReference> key = audit.text("key", Values.signingKeyReference("audit.key", audit.hostSchemes()));
        Optional<Path> anchor = audit.text("anchor", Values.path(directory));
        AuditDeclaration.Sync sync =
                audit.text("sync", Values.word(AuditDeclaration.Sync.class)).orElse(AuditDeclaration.Sync.SYSTEM);
        if (anchor.isPresent() && anchor.equals(file)) {
            audit.fault("anchor", "KEYS_CONTRADICT", "a second place", "it is the log itself", "Name another file");
        }
        return file.flatMap(log -> key.map(found -> new AuditDeclaration(log, found, anchor, sync)));
    }
}
