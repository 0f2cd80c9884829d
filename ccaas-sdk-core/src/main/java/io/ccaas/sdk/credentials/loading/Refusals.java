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
