package io.ccaas.sdk.credentials.process;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.sensitive.Secret;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** What a program wrote: an object with exactly these members. */
record Answer(Secret secret, Optional<Instant> expiresAt) {

    private static final Set<String> KNOWN = Set.of("version", "secret", "expiresAt");

    static Answer of(String role, Execution.Ended ended) {
        if (ended.exit() != 0) {
            throw refused(role, "it ended with code " + ended.exit());
        }
        try {
            return of(role, Json.readObject(ended.output(), JsonLimits.standard()));
        } catch (CredentialException ours) {
            throw ours;
        } catch (SdkException | DateTimeParseException foreign) {
            throw refused(role, "its output is not the expected JSON");
        }
    }

    private static Answer of(String role, JsonObject object) {
        if (!KNOWN.containsAll(object.members().keySet()) || object.requireWholeNumber("version") != 1) {
            throw refused(role, "its output has another version or further members");
        }
        String secret = object.requireText("secret");
        if (secret.isEmpty()) {
            throw refused(role, "the secret is empty");
        }
        return new Answer(
                Secret.copyOf(secret.toCharArray()), object.text("expiresAt").map(Instant::parse));
    }

    private static CredentialException refused(String role, String found) {
        return new CredentialException(ExecutableProvider.problem(role, found));
    }

    @Override
    public String toString() {
        return "Answer";
    }
}
