/**
 * Webhooks that others send: verified from their raw bytes, or refused. Not here: the bytes that each sender signs (the packages
 * below), and webhooks that we send ({@code signing.webhook.emit}).
 *
 * <p>{@link io.ccaas.sdk.signing.webhook.WebhookScheme}, {@link io.ccaas.sdk.signing.webhook.TelephonyWebhooks} and {@link
 * io.ccaas.sdk.signing.webhook.CrmWebhooks} name the sender's way to sign; {@link
 * io.ccaas.sdk.signing.webhook.WebhookVerifier} verifies. This package stands above {@code signing}, which does not know it.
 */
@DependsOn({
    "credentials.encoding",
    "json",
    "signing.once",
    "signing.refusal",
    "signing.replay",
    "signing.webhook.contract",
    "signing.webhook.hmac",
    "signing.webhook.message",
    "signing.webhook.proof",
    "signing.webhook.sns",
    "signing.webhook.vendor",
    "signing.webhook.wire",
    "time"
})
@NullMarked
package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
