package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.formats.KeyRefusals;
import io.ccaas.sdk.credentials.formats.PemCertificates;
import io.ccaas.sdk.credentials.formats.PemPrivateKey;
import io.ccaas.sdk.credentials.formats.PemPublicKey;
import io.ccaas.sdk.credentials.formats.Pkcs12;
import io.ccaas.sdk.credentials.formats.PublicHalf;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPrivateKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads what references point to. Immutable and thread-safe; keeps nothing of what it loads.
 *
 * <p>Every method takes a role, such as {@code crm identity}, and every refusal names the role, never a path or a
 * content. Guarantees: a secret file that others can read, or anybody but its owner can write, is refused, as is a
 * certificate or public key file that anybody but its owner can write; buffers that held a secret are wiped. Does not
 * guarantee: that the JDK's key objects are wiped, nor anything about the directories above a file.
 */
public final class CredentialLoader {

    private final Path directory;
    private final Sources sources;

    private CredentialLoader(Path directory, Sources sources) {
        this.directory = directory;
        this.sources = sources;
    }

    /**
     * A loader with the providers for {@code env:}, {@code property:} and {@code file:}.
     *
     * @param directory where relative paths count from, the directory of {@code partners.yaml}
     * @return the loader
     */
    public static CredentialLoader relativeTo(Path directory) {
        return relativeTo(directory, System::getenv);
    }

    static CredentialLoader relativeTo(Path directory, EnvironmentProvider.Variables variables) {
        Sources builtIn = Sources.none()
                .with(EnvironmentProvider.environment(variables))
                .with(EnvironmentProvider.properties(System::getProperty))
                .with(new FileProvider(directory));
        return new CredentialLoader(directory, builtIn);
    }

    /**
     * The same loader with a source of the host's own.
     *
     * @param provider answers the references of its scheme
     * @return a new loader
     * @throws IllegalArgumentException when the scheme is taken
     */
    public CredentialLoader with(CredentialProvider provider) {
        return new CredentialLoader(directory, sources.with(provider));
    }

    /**
     * As {@link #with(CredentialProvider)}, for signing keys.
     *
     * @param provider answers the references of its scheme
     * @return a new loader
     */
    public CredentialLoader with(SigningKeyProvider provider) {
        return new CredentialLoader(directory, sources.with(provider));
    }

    /**
     * The same loader for an instance with calls under way: whatever it asks of the host's own sources, and of keys that stay
     * elsewhere, it waits for no longer than the call lasts in whose middle it asks.
     *
     * @param deadlines of the calls
     * @return a new loader
     */
    public CredentialLoader within(CurrentDeadline deadlines) {
        return new CredentialLoader(directory, sources.within(deadlines));
    }

    /**
     * Reads a reference to any source that this loader has.
     *
     * @param role what the secret is for
     * @param text for example {@code env:CRM_TOKEN}
     * @return the reference
     * @throws CredentialException when it is a literal secret or its source is not supported
     */
    public SecretReference reference(String role, String text) {
        return SecretReference.parse(role, text, sources.schemes());
    }

    /**
     * Loads a secret as it is used: one line end at its end is dropped, because editors add it.
     *
     * @param role what the secret is for
     * @param reference where it is
     * @return a secret that the caller destroys
     * @throws CredentialException when it is missing or empty, or its file is exposed
     */
    public Secret secret(String role, SecretReference reference) {
        return sources.line(role, reference);
    }

    /**
     * Tells the source of a secret that a partner refused it.
     *
     * @param reference where it was read
     * @param secret what was refused; stays the caller's
     */
    public void refused(SecretReference reference, Secret secret) {
        sources.refused(reference, secret);
    }

    /**
     * Refuses a secret that could not be exchanged when that is needed.
     *
     * @param role what the secret is for
     * @param reference where it is
     * @throws CredentialException {@code CREDENTIAL_NOT_KEPT}, or why it cannot be read
     */
    public void requireKeeping(String role, SecretReference reference) {
        sources.requireKeeping(role, reference);
    }

    /**
     * Exchanges a secret at its place, durably; see {@link io.ccaas.sdk.credentials.source.KeepingProvider#keep}.
     *
     * @param role what the secret is for
     * @param reference where it is
     * @param next what is there from now on; stays the caller's
     * @throws CredentialException when it was not kept, and the old one is still there
     */
    public void keep(String role, SecretReference reference, Secret next) {
        sources.keep(role, reference, next);
    }

    /**
     * Loads a signing key from PEM: PKCS#8, encrypted PKCS#8 (PBES2), PKCS#1, SEC 1 or OpenSSH's own form of Ed25519; the public
     * half is derived. Or reaches it where it stays: on a token ({@code pkcs11:slot-id=NUMBER;object=LABEL?module-path=PATH},
     * the password is its PIN), in an agent ({@code ssh-agent:SHA256:FINGERPRINT}).
     *
     * @param role what the key is for
     * @param key where it is
     * @return a key of an accepted kind: Ed25519, P-256, RSA of 2048 bits or more
     * @throws CredentialException when it is missing, exposed, not PEM, encrypted otherwise, or of another kind
     */
    public SigningKey signingKey(String role, KeySource key) {
        return new SigningKeys(sources).load(role, key);
    }

    /**
     * Loads a key that signs tokens, from wherever {@link #signingKey} does.
     *
     * @param role what the key is for
     * @param key where it is
     * @param rsa with which algorithm an RSA key signs; other kinds have one alone
     * @return a key of an accepted kind; an RSA key must be in a file, a variable or on a token
     * @throws CredentialException as for {@link #signingKey}
     */
    public JoseKey joseKey(String role, KeySource key, JoseAlgorithm rsa) {
        return new SigningKeys(sources).jose(role, key, rsa);
    }

    /**
     * Loads an Ed25519 key whose bytes are needed, to open what was sealed to it: from PKCS#8 or OpenSSH's own form.
     *
     * @param role what the key is for
     * @param key where it is; a token or an agent gives no bytes and is refused
     * @return both halves; the private one has its bytes
     * @throws CredentialException {@code KEY_NOT_ED25519} for a key of another kind; when it is missing, exposed, not PEM or
     *     encrypted otherwise
     */
    public KeyPair ed25519(String role, KeySource key) {
        return sources.lend(role, key, (bytes, password) -> {
            PrivateKey half = PemPrivateKey.read(role, bytes, password);
            if (half instanceof EdECPrivateKey) {
                return new KeyPair(PublicHalf.of(role, half), half);
            }
            throw KeyRefusals.notEd25519(role);
        });
    }

    /**
     * Loads a public key from a PEM file that holds one {@code PUBLIC KEY}.
     *
     * @param role what the key verifies
     * @param file relative to the loader's directory, or absolute
     * @return the key
     * @throws CredentialException when it is missing, writable by others, not PEM, or of a kind not accepted
     */
    public VerificationKey verificationKey(String role, Path file) {
        byte[] content = CredentialFile.trusted(directory.resolve(file), role).read();
        return Refusals.naming(role, () -> VerificationKey.of(PemPublicKey.read(role, content)));
    }

    /**
     * Loads thumbprints of keys (RFC 7638), one on a line.
     *
     * @param role what they are for
     * @param file relative to the loader's directory, or absolute
     * @return none when the file holds remarks alone
     * @throws CredentialException when it is missing, empty, writable by others, or holds something else
     */
    public Set<String> thumbprints(String role, Path file) {
        return ThumbprintFile.read(
                role, CredentialFile.trusted(directory.resolve(file), role).read());
    }

    /**
     * Loads a TLS identity from a certificate chain in PEM and a key in PEM or on a token, where it stays. Java can only use
     * that when the provider of the token is installed for the whole process, which happens here, at the end of the list.
     *
     * @param role what the identity is for
     * @param chain PEM file with the leaf first
     * @param key the leaf's private key
     * @return an identity that is valid now
     * @throws CredentialException when a part is missing, exposed, expired, or they do not belong together
     */
    public TlsIdentity identity(String role, Path chain, KeySource key) {
        List<X509Certificate> certificates = certificates(role + ".certificate", chain);
        String keyRole = role + ".key";
        TokenSource tokens = new TokenSource(sources);
        PrivateKey half = tokens.answers(key)
                ? tokens.key(keyRole, key)
                : sources.lend(keyRole, key, (bytes, password) -> PemPrivateKey.read(keyRole, bytes, password));
        return Refusals.naming(role, () -> TlsIdentity.of(certificates, half));
    }

    /**
     * Loads a TLS identity from a PKCS#12 file with exactly one key.
     *
     * @param role what the identity is for
     * @param keyStore the file and its password, which is required
     * @return an identity that is valid now
     * @throws CredentialException when it is missing, exposed, expired, or the password does not open it
     */
    public TlsIdentity pkcs12Identity(String role, KeySource keyStore) {
        return sources.lend(role, keyStore, (bytes, password) -> {
            if (password == null) {
                throw KeyRefusals.passwordMissing(role);
            }
            Pkcs12 opened = Pkcs12.open(role, bytes, password);
            return Refusals.naming(role, () -> TlsIdentity.of(opened.chain(), opened.key()));
        });
    }

    /**
     * The files behind a key, to be watched for changes.
     *
     * @param source where key and password are
     * @return those of the two that are files; a variable or a host's own source has none
     */
    public Set<Path> files(KeySource source) {
        return Stream.concat(Stream.of(source.key()), source.password().stream())
                .filter(reference -> reference.scheme().equals(SecretReference.FILE))
                .map(reference -> directory.resolve(reference.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where a file is.
     *
     * @param file relative or absolute
     * @return the path under which it is loaded
     */
    public Path file(Path file) {
        return directory.resolve(file);
    }

    /**
     * Loads certificates, for a chain or as anchors of trust.
     *
     * @param role what they are for
     * @param file PEM file
     * @return at least one, in the file's order; their validity is judged where they are used
     * @throws CredentialException when it is missing, writable by others, not PEM, or holds no certificate
     */
    public List<X509Certificate> certificates(String role, Path file) {
        return PemCertificates.read(
                role, CredentialFile.trusted(directory.resolve(file), role).read());
    }
}
