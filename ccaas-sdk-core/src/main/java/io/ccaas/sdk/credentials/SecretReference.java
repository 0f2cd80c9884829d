package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is, never the secret: {@code env:NAME}, {@code property:NAME}, {@code file:PATH}, {@code exec:PROGRAM}, or the
 * scheme of a provider that the host plugged in. {@code hashicorp-vault:PATH#FIELD} where a server is declared.
 *
 * <p>Guarantees: anything else is refused, and the refusal does not repeat it, because it may be the secret itself.
 * {@code pkcs11:}, {@code ssh-agent:} and the host's providers of keys are for keys that stay where they are, and refused for
 * secrets. Does not
 * guarantee: that the secret is there; it is read when it is needed.
 *
 * @param scheme which provider answers
 * @param name what the provider looks up: a variable's name, a path
 */
public record SecretReference(String scheme, String name) {

    /** Scheme of environment variables. */
    public static final String ENVIRONMENT = "env";

    /** Scheme of files; a relative path counts from the loader's directory. */
    public static final String FILE = "file";

    /** Scheme of system properties. */
    public static final String PROPERTY = "property";

    /** Scheme of programs that the host allowed in code. */
    public static final String EXECUTABLE = "exec";

    /** Scheme of private keys on a token, for a TLS identity and for signing. */
    public static final String PKCS11 = "pkcs11";

    /** Scheme of private keys in an ssh-agent, for signing alone. */
    public static final String SSH_AGENT = "ssh-agent";

    /** Scheme of secrets in HashiCorp's Vault, where partners.yaml declares one: {@code PATH#FIELD}. */
    public static final String HASHICORP_VAULT = "hashicorp-vault";

    private static final Set<String> BUILT_IN = Set.of(ENVIRONMENT, FILE, PROPERTY, EXECUTABLE);
    private static final Set<String> KEYS = Set.of(PKCS11, SSH_AGENT);
    private static final int LONGEST = 4096;
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{1,31}):([^\\p{Cntrl}]+)");

    /**
     * A reference made in code.
     *
     * @param scheme which provider answers
     * @param name what the provider looks up: a variable's name, a path
     * @throws IllegalArgumentException when a part has not its form; the message does not repeat it
     */
    public SecretReference {
        if (!SCHEME.matcher(scheme).matches() || name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a secret reference is scheme:name");
        }
    }

    /**
     * Reads a reference to one of the built-in sources.
     *
     * @param role what the secret is for, such as {@code identity.key}
     * @param text for example {@code env:CRM_TOKEN} or {@code file:certs/client.key}
     * @return the reference
     * @throws CredentialException {@code SECRET_LITERAL} or {@code SECRET_SOURCE_KEYS_ONLY}
     */
    public static SecretReference parse(String role, String text) {
        return parse(role, text, Schemes.NONE);
    }

    /**
     * Reads a reference to one of the built-in sources or of the host's own.
     *
     * @param role what the secret is for
     * @param text the reference
     * @param host what the providers that the host plugged in answer
     * @return the reference
     * @throws CredentialException {@code SECRET_LITERAL} or {@code SECRET_SOURCE_KEYS_ONLY}
     */
    public static SecretReference parse(String role, String text, Schemes host) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            throw literal(role);
        }
        String scheme = form.group(1);
        if (BUILT_IN.contains(scheme) || host.secrets.contains(scheme)) {
            return new SecretReference(scheme, form.group(2));
        }
        if (scheme.equals(HASHICORP_VAULT)) {
            throw undeclared(role);
        }
        throw KEYS.contains(scheme) || host.keys.contains(scheme) ? keysOnly(role, scheme) : literal(role);
    }

    /**
     * Schemes beside those of this library, by what their providers give.
     *
     * @param secrets of a {@link CredentialProvider}, whose bytes may be a secret or a key
     * @param keys of a {@link SigningKeyProvider}, which never gives bytes
     */
    public record Schemes(Set<String> secrets, Set<String> keys) {

        /** The host plugged nothing in. */
        public static final Schemes NONE = new Schemes(Set.of(), Set.of());

        /**
         * Copies both.
         *
         * @param secrets of a {@link CredentialProvider}
         * @param keys of a {@link SigningKeyProvider}
         */
        public Schemes {
            secrets = Set.copyOf(secrets);
            keys = Set.copyOf(keys);
        }

        /**
         * Where a private key is wanted that TLS uses: one on a token may be named too.
         *
         * @return for {@link SecretReference#parse(String, String, Schemes)}
         */
        public Schemes forTlsKey() {
            return and(PKCS11);
        }

        /**
         * Where a private key is wanted that signs: one that stays wherever it is may be named too.
         *
         * @return for {@link SecretReference#parse(String, String, Schemes)}
         */
        public Schemes forSigningKey() {
            Set<String> all = new HashSet<>(secrets);
            all.addAll(keys);
            all.addAll(KEYS);
            return new Schemes(all, Set.of());
        }

        /**
         * Where one more source of secrets is answered.
         *
         * @param scheme its own
         * @return these and that one
         */
        public Schemes and(String scheme) {
            Set<String> all = new HashSet<>(secrets);
            all.add(scheme);
            return new Schemes(all, keys);
        }

        @Override
        public String toString() {
            return "Schemes[" + secrets.size() + ", " + keys.size() + "]";
        }
    }

    private static CredentialException literal(String role) {
        return new CredentialException(Problem.of(
                "SECRET_LITERAL",
                "a reference such as env:NAME or file:PATH as " + role,
                "it is none; a secret itself is never written here",
                "Move the secret to an environment variable or an owner-only file, refer to it, and replace it if others"
                        + " could read it here."));
    }

    private static CredentialException undeclared(String role) {
        return new CredentialException(Problem.of(
                "SECRET_SOURCE_UNDECLARED",
                "a reference as " + role + " to a source that is there",
                "hashicorp-vault: leads to a server that is not declared, or not for this",
                "Declare hashicorpVault at the top; what opens it, and audit.key, must be elsewhere."));
    }

    private static CredentialException keysOnly(String role, String scheme) {
        return new CredentialException(Problem.of(
                "SECRET_SOURCE_KEYS_ONLY",
                "a reference such as env:NAME or file:PATH as " + role,
                scheme + ": leads to private keys that stay where they are, and gives nothing that could be used here",
                "Use env: or file: here."));
    }

    /** Shows the scheme alone: a path can tell more than a log should keep. */
    @Override
    public String toString() {
        return "SecretReference[" + scheme + "]";
    }
}
