package io.ccaas.sdk.credentials.builtin;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.credentials.rotation.Rotating;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a file that is replaced while the program runs: by moving another into its place, or by exchanging the link that
 * Kubernetes mounts ({@code ..data}). It is its own cache: the file is looked at once in an interval, by whoever asks.
 *
 * <p>Guarantees: a new content is taken whole, or the old one stays in use and the listener hears why; a secret that has ended is
 * not given. A file that is not there at the first question is not configured, and looked for again at the next. Thread-safe.
 */
public final class FollowedFile implements CredentialSource<SecretCredential> {

    private final Path file;
    private final ReferencedSecret source;
    private final UnaryOperator<SecretCredential> dated;
    private final RotationOptions options;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable Rotating<SecretCredential> rotating;

    private FollowedFile(
            Path file, ReferencedSecret source, UnaryOperator<SecretCredential> dated, RotationOptions options) {
        this.file = file;
        this.source = source;
        this.dated = dated;
        this.options = options;
    }

    /**
     * A secret without an end.
     *
     * @param loader reads it, and says from where a relative path counts
     * @param role what the secret is for
     * @param file the file
     * @param options how often it is looked at, and who hears of it
     * @return the source; nothing is read yet
     */
    public static FollowedFile secret(CredentialLoader loader, String role, Path file, RotationOptions options) {
        return of(loader, role, file, UnaryOperator.identity(), options);
    }

    /**
     * The token that Kubernetes projects into a volume and replaces at four fifths of its life: a JWT, whose dates are
     * believed and whose signature is not looked at, because only its receiver can.
     *
     * @param loader reads it, and says from where a relative path counts
     * @param role what the token is for
     * @param file the file
     * @param options how often it is looked at, and who hears of it
     * @return the source; nothing is read yet
     */
    public static FollowedFile projectedToken(
            CredentialLoader loader, String role, Path file, RotationOptions options) {
        return of(loader, role, file, credential -> TokenDates.dated(role, credential), options);
    }

    private static FollowedFile of(
            CredentialLoader loader,
            String role,
            Path file,
            UnaryOperator<SecretCredential> dated,
            RotationOptions options) {
        SecretReference reference = new SecretReference(SecretReference.FILE, file.toString());
        ReferencedSecret source = ReferencedSecret.of(loader, role, reference, options.time());
        return new FollowedFile(loader.file(file), source, dated, options);
    }

    @Override
    public SecretCredential obtain(CredentialRequest request) {
        SecretCredential current = following(request.key().subject()).get();
        boolean ended = current.expiresAt()
                .filter(end -> !options.time().instant().isBefore(end))
                .isPresent();
        if (ended) {
            throw new CredentialException(Problem.of(
                    "CREDENTIAL_FILE_ENDED",
                    "a token that can still be used",
                    "the one in the file has ended and was not replaced",
                    "Look at what writes the file, such as the kubelet, and at this machine's clock."));
        }
        return current;
    }

    private Rotating<SecretCredential> following(String subject) {
        Rotating<SecretCredential> begun = rotating;
        if (begun != null) {
            return begun;
        }
        starting.lock();
        try {
            Rotating<SecretCredential> now = rotating;
            if (now == null) {
                now = Rotating.start(
                        subject, Set.of(file), () -> new Generation<>(dated.apply(source.read()), Map.of()), options);
                rotating = now;
            }
            return now;
        } finally {
            starting.unlock();
        }
    }

    @Override
    public String toString() {
        return "FollowedFile";
    }
}
