package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.caching.CacheOptions;
import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.patience.SelfBounded;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Answers references {@code hashicorp-vault:PATH#FIELD}. Logs in when the first secret is needed; token, leases and secrets are
 * kept, prolonged ahead of their end, and used until it while the server is ill, never after.
 *
 * <p>Guarantees: one question for all callers; what a partner refused is read anew; fields of one path are of one lease. Does not
 * guarantee: that the answer of the server never was a text in memory, nor that the token is revoked at the end: it lapses.
 * Thread-safe; close it.
 */
public final class HashicorpVault implements SelfBounded, AutoCloseable {

    /** Who events and findings are about. */
    static final String SUBJECT = "hashicorpVault";

    /** For a secret that is needed outside of a call; inside, the call's own deadline holds when it is earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GuardedFetch fetch;
    private final Pipeline.Surroundings around;
    private final VaultLogins logins;
    private final CachedCredentials<VaultToken> tokens;
    private final VaultSecrets source;
    private final CachedCredentials<VaultSecret> secrets;

    private HashicorpVault(
            GuardedFetch fetch,
            Pipeline.Surroundings around,
            HashicorpVaultDeclaration declared,
            CredentialLoader loader) {
        CacheOptions options = CacheOptions.usual(around.time(), around.listener());
        VaultServer server = new VaultServer(declared, fetch);
        this.fetch = fetch;
        this.around = around;
        this.logins = new VaultLogins(declared.login(), server, loader, around.deadlines(), around.time());
        this.tokens = CachedCredentials.of(logins, options);
        this.source = new VaultSecrets(server, tokens, declared.refresh(), around.time());
        this.secrets = CachedCredentials.of(source, options);
    }

    /**
     * Prepares; asks nobody yet.
     *
     * @param declared login, namespace and refresh
     * @param loader reads what the login needs; knows nothing of this vault
     * @param fetch the way to the server, closed with this
     * @param around what the instance shares
     * @return to be closed after use
     */
    public static HashicorpVault of(
            HashicorpVaultDeclaration declared,
            CredentialLoader loader,
            GuardedFetch fetch,
            Pipeline.Surroundings around) {
        return new HashicorpVault(fetch, around, declared, loader);
    }

    @Override
    public String scheme() {
        return SecretReference.HASHICORP_VAULT;
    }

    @Override
    public Secret read(String name, String role) {
        VaultPath path = VaultPath.parse(role, name);
        try {
            return secrets.obtain(CredentialRequest.of(key(path), patience())).field(path);
        } catch (CredentialException refusal) {
            throw new CredentialException(naming(role, refusal.problem()));
        } catch (CredentialUnavailableException ill) {
            throw new CredentialUnavailableException(naming(role, ill.problem()));
        } catch (DeadlineExceededException late) {
            // Not by its own name: a slow Vault is not to be held against the partner.
            throw new CredentialUnavailableException(
                    naming(role, VaultErrors.unavailable("it did not in time").problem()));
        } finally {
            around.deadlines().rearm(); // this may be in the middle of a call
        }
    }

    private static CredentialRequest.Key key(VaultPath path) {
        return new CredentialRequest.Key(SUBJECT, path.path(), Set.of());
    }

    private Deadline patience() {
        return around.deadlines().within(PATIENCE, around.time());
    }

    private static Problem naming(String role, Problem was) {
        return new Problem(was.code(), was.expected(), role + ": " + was.found(), was.remedy(), was.origin());
    }

    @Override
    public void refused(String name, Secret secret) {
        VaultPath path = VaultPath.parse(SUBJECT, name);
        source.known(path.path())
                .filter(known -> known.gave(path, secret))
                .ifPresent(known -> secrets.invalidate(known.id()));
    }

    /**
     * Logs in, or finds that it still is.
     *
     * @return {@code credentials.hashicorp-vault}, an error when it could not
     */
    public List<Finding> findings() {
        String expected = "a Vault that knows this side by its login";
        try {
            tokens.obtain(CredentialRequest.of(SUBJECT, patience()));
            return List.of(finding(Severity.OK, expected, "it does", ""));
        } catch (SdkException refusal) {
            Problem problem = refusal.problem();
            return List.of(
                    finding(Severity.ERROR, expected, problem.code() + ": " + problem.found(), problem.remedy()));
        }
    }

    private static Finding finding(Severity severity, String expected, String found, String remedy) {
        return new Finding("credentials.hashicorp-vault", SUBJECT, severity, expected, found, remedy);
    }

    /** Forgets everything and cancels what is under way. */
    @Override
    public void close() {
        secrets.close();
        tokens.close();
        fetch.close();
        source.forget();
        logins.forget();
    }

    @Override
    public String toString() {
        return "HashicorpVault[" + source + ", " + logins + "]";
    }
}
