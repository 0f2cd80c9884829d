package io.ccaas.cli;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/**
 * Call metadata as JSON: {@code {"customer": "+33…", "direction": "INBOUND", "startedAt": "2026-11-21T10:00:00Z", "agent":
 * …, "queue": …, "callId": …}}, the last three optional.
 */
final class MetadataFile {

    private static final Set<String> KNOWN = Set.of("customer", "direction", "startedAt", "agent", "queue", "callId");

    private MetadataFile() {}

    static CallMetadata read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("the metadata file does not exist or may not be read: check its path");
        }
        try {
            return call(Json.readObject(Files.readAllBytes(file), JsonLimits.standard()));
        } catch (JsonRefusedException refusal) {
            throw new UsageException("the metadata file: " + refusal.getMessage());
        }
    }

    private static CallMetadata call(JsonObject json) {
        if (!KNOWN.containsAll(json.members().keySet())) {
            throw new UsageException("the metadata file has members that are not known; known are: "
                    + String.join(", ", new java.util.TreeSet<>(KNOWN)));
        }
        try {
            CallMetadata.Builder call = CallMetadata.of(
                    PhoneNumber.parse(json.requireText("customer")),
                    Direction.valueOf(json.requireText("direction")),
                    Instant.parse(json.requireText("startedAt")));
            json.text("agent").ifPresent(call::agent);
            json.text("queue").ifPresent(call::queue);
            json.text("callId").ifPresent(call::callId);
            return call.build();
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw new UsageException("the metadata file: expected customer as +<number>, direction INBOUND or OUTBOUND,"
                    + " startedAt as 2026-11-21T10:00:00Z; a value has another form (not shown)");
        }
    }
}
