package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.sensitive.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An answer of the server, read strictly. */
final class VaultAnswer {

    /** Longest answer, in bytes; the server's own limit for one secret is half of it. */
    static final int LARGEST = 1024 * 1024;

    private static final JsonLimits LIMITS = new JsonLimits(LARGEST, 16, 5000, LARGEST, 32);
    private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();
    private static final int LONGEST_TOKEN = 8192;

    private final JsonObject members;

    private VaultAnswer(JsonObject members) {
        this.members = members;
    }

    static VaultAnswer of(WireAnswer answer) {
        return strictly(() -> new VaultAnswer(Json.readObject(answer.content(), LIMITS)));
    }

    /** What a login or a renewal of a token brought. */
    Secret token() {
        return strictly(() -> {
            String token = members.requireObject("auth").requireText("client_token");
            boolean fits = !token.isEmpty() && token.length() <= LONGEST_TOKEN;
            if (!fits || !token.chars().allMatch(c -> c > ' ' && c <= '~')) {
                throw malformed("client_token is not one that fits into a field");
            }
            return Secret.copyOf(token.getBytes(StandardCharsets.US_ASCII));
        });
    }

    Lease tokenLease() {
        return strictly(() -> lease(members.requireObject("auth"), ""));
    }

    Lease secretLease() {
        return strictly(() -> lease(members, members.text("lease_id").orElse("")));
    }

    private static Lease lease(JsonObject of, String id) {
        long seconds = of.wholeNumber("lease_duration").orElse(0);
        if (seconds < 0) {
            throw malformed("lease_duration is negative");
        }
        Duration life = Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
        return new Lease(id, life, of.truth("renewable").orElse(false));
    }

    /**
     * The texts of a secret by field; what is no text is left out. A secret without a lease whose data has metadata with a
     * version is one of KV version 2.
     */
    Map<String, Secret> fields() {
        return strictly(() -> {
            Map<String, Secret> texts = new TreeMap<>();
            content().members().forEach((name, value) -> {
                if (value instanceof JsonText text) {
                    texts.put(name, Secret.copyOf(text.value().getBytes(StandardCharsets.UTF_8)));
                }
            });
            return texts;
        });
    }

    private JsonObject content() {
        JsonObject data = members.requireObject("data");
        return isVersioned(data) ? data.requireObject("data") : data;
    }

    private boolean isVersioned(JsonObject data) {
        return members.text("lease_id").orElse("").isEmpty()
                && data.members().get("metadata") instanceof JsonObject metadata
                && metadata.wholeNumber("version").isPresent();
    }

    /** With the status 404: the newest version was deleted or destroyed, not never written. */
    static boolean isDeleted(WireAnswer answer) {
        try {
            JsonObject members = Json.readObject(answer.content(), LIMITS);
            return members.object("data")
                    .filter(data -> data.members().containsKey("metadata"))
                    .isPresent();
        } catch (JsonRefusedException other) {
            return false;
        }
    }

    private static <R> R strictly(Supplier<R> reading) {
        try {
            return reading.get();
        } catch (JsonRefusedException refusal) {
            throw malformed("it is not: " + refusal.code());
        }
    }

    private static CredentialException malformed(String found) {
        return new CredentialException(Problem.of(
                "VAULT_ANSWER",
                "an answer as Vault's interface describes it",
                found,
                "Look at what answers at hashicorpVault.origin, and whether the path is that of a secret."));
    }

    @Override
    public String toString() {
        return "VaultAnswer";
    }
}
