package io.ccaas.samples.crm;

import io.ccaas.sdk.json.JsonObject;

/**
 * What is known of one call.
 *
 * @param id given here
 * @param key client and idempotency key that made it; empty when none was sent
 * @param externalId the client's name for the call: one call, one note
 * @param contactId whose call
 * @param direction {@code inbound} or {@code outbound}
 * @param startedAt ISO 8601
 * @param durationSeconds whole seconds
 * @param note what was said, redacted by the client
 */
record CallNote(
        String id,
        String key,
        String externalId,
        String contactId,
        String direction,
        String startedAt,
        long durationSeconds,
        String note) {

    /** As clients see it. */
    JsonObject.Builder shown() {
        return JsonObject.builder()
                .put("id", id)
                .put("externalId", externalId)
                .put("contactId", contactId)
                .put("direction", direction)
                .put("startedAt", startedAt)
                .put("durationSeconds", durationSeconds)
                .put("note", note);
    }

    /** As the state file keeps it. */
    JsonObject json() {
        return shown().put("key", key).build();
    }

    static CallNote of(JsonObject json) {
        return new CallNote(
                json.requireText("id"),
                json.requireText("key"),
                json.requireText("externalId"),
                json.requireText("contactId"),
                json.requireText("direction"),
                json.requireText("startedAt"),
                json.requireWholeNumber("durationSeconds"),
                json.requireText("note"));
    }
}
