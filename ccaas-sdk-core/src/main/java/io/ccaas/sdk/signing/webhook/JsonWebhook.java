package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.json.JsonValue;

/**
 * A verified webhook with its content read as JSON.
 *
 * @param webhook what was proven
 * @param content its content; some senders send an array of events
 */
public record JsonWebhook(VerifiedWebhook webhook, JsonValue content) {

    @Override
    public String toString() {
        return "JsonWebhook[" + webhook + "]";
    }
}
