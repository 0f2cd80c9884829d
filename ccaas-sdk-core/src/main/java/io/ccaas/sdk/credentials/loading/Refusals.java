package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.files.FileAccess;
import io.ccaas.sdk.errors.Problem;
import java.util.function.Supplier;

/** The refusals that several loaders share; each names a role, never a path or a content. */
final class Refusals {

    private Refusals() {}

    static CredentialException missing(String role, String found) {
        return refusal("CREDENTIAL_MISSING", "a value for " + role, found, "Provide it, or correct the reference.");
    }

    static CredentialException empty(String role, String found) {
        return refusal("CREDENTIAL_EMPTY", "a value for " + role, found, "Write the secret there.");
    }

    static CredentialException exposed(String role, FileAccess.Rule rule, String fault) {
        return refusal(
                "CREDENTIAL_FILE_EXPOSED", rule.expected() + " as " + role, "the file is " + fault, rule.remedy());
    }

    static CredentialException keyUnreadable(String role, Exception foreign) {
        return new CredentialException(Problem.of(
                        "KEY_UNREADABLE",
                        "a private or public key of a known structure as " + role,
                        "its bytes are not one",
                        "Write the key anew, for example with: openssl pkcs8 -topk8")
                .causedBy(foreign));
    }

    static CredentialException keyKind(String role, String found) {
        return refusal(
                "KEY_KIND_REFUSED",
                "an Ed25519, EC or RSA key as " + role,
                found,
                "Make a new key, for example: openssl genpkey -algorithm ed25519");
    }

    static CredentialException passwordMissing(String role) {
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

    /** Runs a check that knows no roles, and adds the role to what it refuses. */
    static <R> R naming(String role, Supplier<R> check) {
        try {
            return check.get();
        } catch (CredentialException refusal) {
            Problem was = refusal.problem();
            String found = was.found().contains(role) ? was.found() : role + ": " + was.found();
            throw new CredentialException(new Problem(was.code(), was.expected(), found, was.remedy(), was.origin()));
        }
    }

    static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }
}
