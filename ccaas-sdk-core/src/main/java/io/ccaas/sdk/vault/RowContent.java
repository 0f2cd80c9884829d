package io.ccaas.sdk.vault;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.recording.StoredObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What is sealed: JSON, with spaces behind it up to a multiple of 256 bytes so that its length tells little. */
record RowContent(CallMetadata call, Optional<StoredObject> object) {

    private static final int BLOCK = 256;
    private static final int MOST = 4096;
    /** What an object's facts take, so that a row which was put can always be given its object. */
    private static final int ROOM = 256;

    private static final JsonLimits LIMITS = new JsonLimits(MOST, 3, 32, MOST, 20);

    byte[] bytes() {
        JsonObject.Builder json = JsonObject.builder()
                .put("customer", call.customer().e164())
                .put("direction", call.direction().name())
                .put("startedAt", call.startedAt().toString());
        call.agent().ifPresent(agent -> json.put("agent", agent));
        call.queue().ifPresent(queue -> json.put("queue", queue));
        call.callId().ifPresent(callId -> json.put("callId", callId));
        object.ifPresent(facts -> json.put("object", json(facts)));
        byte[] text = Json.write(json.build());
        byte[] padded = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        if (text.length + (object.isEmpty() ? ROOM : 0) > MOST) {
            throw Refusals.tooLong();
        }
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        Arrays.fill(text, (byte) 0);
        return padded;
    }

    private static JsonObject json(StoredObject facts) {
        return JsonObject.builder()
                .put("length", facts.length())
                .put("sha256", HexFormat.of().formatHex(facts.sha256()))
                .put("headerSha256", HexFormat.of().formatHex(facts.headerSha256()))
                .build();
    }

    /** The bytes are proven to be this vault's; a later version may have written what this one cannot read. */
    static RowContent read(byte[] plain) {
        try {
            JsonObject json = Json.readObject(plain, LIMITS);
            CallMetadata.Builder call = CallMetadata.of(
                    PhoneNumber.parse(json.requireText("customer")),
                    Direction.valueOf(json.requireText("direction")),
                    Instant.parse(json.requireText("startedAt")));
            json.text("agent").ifPresent(call::agent);
            json.text("queue").ifPresent(call::queue);
            json.text("callId").ifPresent(call::callId);
            return new RowContent(call.build(), json.object("object").map(RowContent::facts));
        } catch (JsonRefusedException | IllegalArgumentException | DateTimeException foreign) {
            throw Refusals.rowDamaged();
        }
    }

    private static StoredObject facts(JsonObject json) {
        return StoredObject.of(
                json.requireWholeNumber("length"),
                HexFormat.of().parseHex(json.requireText("sha256")),
                HexFormat.of().parseHex(json.requireText("headerSha256")));
    }

    @Override
    public String toString() {
        return "RowContent[redacted]";
    }
}
