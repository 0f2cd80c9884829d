package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.files.FileAccess;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file whose permissions are looked at before its content. Symbolic links are followed, because secrets are mounted
 * so; what counts are the permissions of the file they lead to.
 */
final class CredentialFile {

    /** No key, chain or key store that is meant for one partner comes near this. */
    static final int LARGEST_BYTES = 256 * 1024;

    private final Path path;
    private final String role;
    private final FileAccess.Rule rule;

    private CredentialFile(Path path, String role, FileAccess.Rule rule) {
        this.path = path;
        this.role = role;
        this.rule = rule;
    }

    static CredentialFile secret(Path path, String role) {
        return new CredentialFile(path, role, FileAccess.Rule.SECRET);
    }

    /** Public content: all may read it, but who can write it chooses whom this side trusts. */
    static CredentialFile trusted(Path path, String role) {
        return new CredentialFile(path, role, FileAccess.Rule.TRUSTED);
    }

    byte[] read() {
        try {
            Optional<String> fault = FileAccess.fault(path.toRealPath(), rule);
            if (fault.isPresent()) {
                throw Refusals.exposed(role, rule, fault.get());
            }
            return content();
        } catch (NoSuchFileException foreign) {
            throw Refusals.missing(role, "the file does not exist");
        } catch (IOException foreign) {
            throw new CredentialException(Problem.of(
                            "CREDENTIAL_FILE_UNREADABLE",
                            "a readable regular file as " + role,
                            "it could not be read",
                            "Check that it is a file and that this process may read it.")
                    .causedBy(foreign));
        }
    }

    private byte[] content() throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(path)) {
            content = in.readNBytes(LARGEST_BYTES + 1);
        }
        if (content.length == 0) {
            throw Refusals.empty(role, "the file is empty");
        }
        if (content.length > LARGEST_BYTES) {
            throw Refusals.refusal(
                    "CREDENTIAL_FILE_TOO_LARGE",
                    "at most " + LARGEST_BYTES + " bytes as " + role,
                    "the file is larger",
                    "Point to the file that holds this credential alone.");
        }
        return content;
    }
}
