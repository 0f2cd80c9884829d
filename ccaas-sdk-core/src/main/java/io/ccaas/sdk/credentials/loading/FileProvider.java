package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Files that nobody but their owner can write and nobody but owner and group can read. */
final class FileProvider implements CredentialProvider {

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

    Path resolve(String name, String role) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException foreign) {
            throw Refusals.missing(role, "the reference is not a path of this file system");
        }
    }
}
