package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.transport.WireAnswer;
import java.util.Set;

/** What a status of the server means. Its error texts are not read: they repeat paths and names. */
final class VaultErrors {

    /** Behind on replication, too much, a standby of one kind or another. */
    private static final Set<Integer> PASSING = Set.of(412, 429, 472, 473);

    private VaultErrors() {}

    /** What may be different in a moment; nothing is concluded from it. */
    static void requireAble(WireAnswer answer) {
        int status = answer.status();
        if (status == 503) {
            throw new CredentialUnavailableException(Problem.of(
                    "VAULT_SEALED",
                    "an unsealed Vault",
                    "it is sealed or in maintenance (503)",
                    "Unseal it; secrets that were read before are used until they end."));
        }
        if (status >= 500 || PASSING.contains(status)) {
            throw unavailable("it answered " + status);
        }
        if (status >= 300 && status < 400) {
            throw unavailable("it answered " + status + ": redirects, as of a standby, are never followed");
        }
    }

    static CredentialUnavailableException unavailable(String found) {
        return new CredentialUnavailableException(Problem.of(
                "VAULT_UNAVAILABLE",
                "Vault to answer",
                found,
                "Look at the server, and whether hashicorpVault.origin leads to the active one; secrets that were read"
                        + " before are used until they end."));
    }

    static CredentialException login(WireAnswer answer) {
        return refusal(
                "VAULT_LOGIN_REFUSED",
                "Vault to know this side by its login",
                answer.status() == 404
                        ? "no such method is mounted there (404)"
                        : "it refuses (" + answer.status() + ")",
                "Compare role, secret and mount with hashicorpVault.login; a secret id may have ended.");
    }

    static CredentialException reading(WireAnswer answer) {
        return switch (answer.status()) {
            case 403 ->
                refusal(
                        "VAULT_FORBIDDEN",
                        "a policy that lets this login read the secret",
                        "Vault refuses (403), with a fresh token too",
                        "Allow read on the path as the reference writes it; KV version 2 has data/ behind the mount.");
            case 404 ->
                refusal(
                        "VAULT_SECRET_MISSING",
                        "a secret under the path of the reference",
                        VaultAnswer.isDeleted(answer) ? "its newest version was deleted (404)" : "there is none (404)",
                        "Write it, or mend the reference; KV version 2 has data/ behind the mount.");
            default ->
                refusal(
                        "VAULT_REFUSED",
                        "Vault to give the secret",
                        "it answered " + answer.status(),
                        "Look into the server's audit log at this moment.");
        };
    }

    private static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }
}
