package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.message.FormFields;

/**
 * A verified webhook with its content read as a form.
 *
 * @param webhook what was proven
 * @param content its parameters
 */
public record FormWebhook(VerifiedWebhook webhook, FormFields content) {

    @Override
    public String toString() {
        return "FormWebhook[" + webhook + "]";
    }
}
