package io.ccaas.sdk.credentials.builtin;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialNotConfiguredException;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.Time;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A secret behind a reference, read anew at each question: {@code env:}, {@code property:}, {@code file:}, or a scheme of the
 * host's. It has no end that is known.
 *
 * <p>Not configured is a variable or property that is not set, and a file of which not even a link is there. Everything else that is
 * wrong (empty, exposed, unreadable, a link to nowhere) is configured and broken. Thread-safe.
 */
public final class ReferencedSecret implements CredentialSource<SecretCredential> {

    private final CredentialLoader loader;
    private final String role;
    private final SecretReference reference;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();

    private ReferencedSecret(CredentialLoader loader, String role, SecretReference reference, Time time) {
        this.loader = loader;
        this.role = role;
        this.reference = reference;
        this.time = time;
    }

    /**
     * A source for one reference.
     *
     * @param loader reads it
     * @param role what the secret is for; the only thing a message names
     * @param reference where it is
     * @param time dates what is read
     * @return the source; nothing is read yet
     */
    public static ReferencedSecret of(CredentialLoader loader, String role, SecretReference reference, Time time) {
        return new ReferencedSecret(loader, role, reference, time);
    }

    @Override
    public SecretCredential obtain(CredentialRequest request) {
        return read();
    }

    SecretCredential read() {
        try {
            Secret secret = loader.secret(role, reference);
            return new SecretCredential(ids.of(secret), secret, time.instant(), Optional.empty(), reference.scheme());
        } catch (CredentialException refusal) {
            if (refusal.code().equals("CREDENTIAL_MISSING") && isNowhere()) {
                throw new CredentialNotConfiguredException("the place of " + role + " (" + reference.scheme() + ":)");
            }
            throw refusal;
        }
    }

    private boolean isNowhere() {
        if (!reference.scheme().equals(SecretReference.FILE)) {
            return true;
        }
        Path file = loader.file(Path.of(reference.name()));
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String toString() {
        return "ReferencedSecret[" + role + "]";
    }
}
