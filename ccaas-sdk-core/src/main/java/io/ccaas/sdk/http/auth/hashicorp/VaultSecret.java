package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * All fields of one secret, so that two of them are always of one lease.
 *
 * @param id among those of its source
 * @param fields the texts among them
 * @param lease as it is now; without one, how long the secret is believed
 * @param first its life when it was new
 * @param obtainedAt when the server was asked
 */
record VaultSecret(String id, Map<String, Secret> fields, Lease lease, Duration first, Instant obtainedAt)
        implements Credential {

    VaultSecret {
        fields = Map.copyOf(fields);
    }

    /** A copy, which its taker destroys. */
    Secret field(VaultPath path) {
        Secret found = fields.get(path.field());
        if (found == null) {
            throw new CredentialException(
                    Problem.of(
                            "VAULT_FIELD_MISSING",
                            "a secret with the field that the reference names behind #, as a text",
                            "it has none",
                            "Compare the reference with: vault kv get; without data/ behind the mount, KV version 2 answers otherwise."));
        }
        return found.use(SecretAccess.reading(), Secret::copyOf);
    }

    /** Whether this was used: as it is, or as a line, whose end nobody takes for a part of it. */
    boolean gave(VaultPath path, Secret used) {
        Secret held = fields.get(path.field());
        if (held == null) {
            return false;
        }
        try (Secret line = held.use(SecretAccess.reading(), VaultSecret::line)) {
            return held.equalsSecret(used) || line.equalsSecret(used);
        }
    }

    private static Secret line(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end -= end > 1 && bytes[end - 2] == '\r' ? 2 : 1;
        }
        byte[] line = Arrays.copyOf(bytes, end);
        try {
            return Secret.copyOf(line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    boolean isRenewable(Instant now) {
        return !lease.id().isEmpty()
                && lease.renewable()
                && now.isBefore(expiresAt().orElseThrow());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(obtainedAt.plus(lease.life()));
    }

    @Override
    public String source() {
        return "hashicorp-vault";
    }

    @Override
    public String toString() {
        return "VaultSecret[until " + expiresAt().orElseThrow() + "]";
    }
}
