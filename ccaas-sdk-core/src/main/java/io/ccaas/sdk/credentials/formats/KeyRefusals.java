package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;

/** What is said of keys that cannot be read; each names a role, never a path or a content. */
public final class KeyRefusals {

    private KeyRefusals() {}

    /**
     * A key, or a token, that only a password opens.
     *
     * @param role what it is for
     * @return the exception, to be thrown
     */
    public static CredentialException passwordMissing(String role) {
        return refusal(
                "PASSWORD_MISSING",
                "a password reference for the encrypted " + role,
                "none is configured",
                "Configure the password as env:NAME or file:PATH.");
    }

    static CredentialException passwordWrong(String role) {
        return refusal(
                "PASSWORD_WRONG",
                "the password that opens " + role,
                "the configured one does not, or the content is damaged",
                "Correct the password behind its reference.");
    }

    static CredentialException keyUnreadable(String role, Exception foreign) {
        return new CredentialException(Problem.of(
                        "KEY_UNREADABLE",
                        "a private or public key of a known structure as " + role,
                        "its bytes are not one",
                        "Write the key anew, for example with: openssl pkcs8 -topk8")
                .causedBy(foreign));
    }

    /**
     * A key of a kind that is not taken.
     *
     * @param role what it is for
     * @param found its kind, nothing else of it
     * @return the exception, to be thrown
     */
    public static CredentialException keyKind(String role, String found) {
        return refusal(
                "KEY_KIND_REFUSED",
                "an Ed25519, EC or RSA key as " + role,
                found,
                "Make a new key, for example: openssl genpkey -algorithm ed25519");
    }

    /**
     * A key that is taken elsewhere, but not where the bytes of an Ed25519 key are needed.
     *
     * @param role what it is for
     * @return the exception, to be thrown
     */
    public static CredentialException notEd25519(String role) {
        return refusal(
                "KEY_NOT_ED25519",
                "an Ed25519 key as " + role,
                "a key of another kind",
                "Name a key made by ccaas keygen, or by ssh-keygen -t ed25519.");
    }

    static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }
}
