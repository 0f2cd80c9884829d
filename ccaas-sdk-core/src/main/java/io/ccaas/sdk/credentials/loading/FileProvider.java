package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.files.DurableFile;
import io.ccaas.sdk.credentials.files.FileAccess;
import io.ccaas.sdk.credentials.source.KeepingProvider;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Files that nobody but their owner can write and nobody but owner and group can read. */
final class FileProvider implements KeepingProvider {

    private final Path directory;

    FileProvider(Path directory) {
        this.directory = directory;
    }

    @Override
    public String scheme() {
        return SecretReference.FILE;
    }

    @Override
    public Secret read(String name, String role) {
        byte[] content = CredentialFile.secret(resolve(name, role), role).read();
        try {
            return Secret.copyOf(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    @Override
    public void requireKeeping(String name, String role) {
        Path file = resolve(name, role).toAbsolutePath();
        Arrays.fill(CredentialFile.secret(file, role).read(), (byte) 0); // there, and not exposed
        Path parent = file.getParent();
        if (parent == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(parent)) {
            throw notKept(role, "it is a link, or nothing can be written beside it");
        }
        try {
            Optional<String> fault = FileAccess.fault(parent, FileAccess.Rule.TRUSTED);
            if (fault.isPresent()) {
                throw notKept(role, "its directory is " + fault.get());
            }
        } catch (IOException foreign) {
            throw notKept(role, "its directory cannot be looked at");
        }
    }

    @Override
    public void keep(String name, String role, Secret next) {
        requireKeeping(name, role);
        next.use(SecretAccess.reading(), content -> {
            try {
                DurableFile.replace(resolve(name, role), content);
                return content.length;
            } catch (IOException foreign) {
                throw new CredentialException(Problem.of(
                                "CREDENTIAL_KEEP_FAILED",
                                "to write " + role + " to its file",
                                "it could not be written; the old content is still there",
                                "Look for space, a read-only disk, and permissions.")
                        .causedBy(foreign));
            }
        });
    }

    private static CredentialException notKept(String role, String found) {
        return Refusals.refusal(
                "CREDENTIAL_NOT_KEPT",
                "a file of its own as " + role + ", in a directory that this process and nobody else can write",
                found,
                "Move it into such a directory: chmod 700 DIRECTORY; chmod 600 FILE");
    }

    Path resolve(String name, String role) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException foreign) {
            throw Refusals.missing(role, "the reference is not a path of this file system");
        }
    }
}
