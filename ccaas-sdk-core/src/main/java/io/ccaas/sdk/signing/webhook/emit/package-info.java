/**
 * Webhooks that this side sends: Standard Webhooks, and signed under RFC 9421 where the receiver can verify that. Not here: sending
 * them.
 */
@DependsOn({
    "credentials",
    "credentials.encoding",
    "sensitive",
    "signing",
    "signing.digest",
    "signing.webhook.message",
    "signing.webhook.proof",
    "time"
})
@NullMarked
package io.ccaas.sdk.signing.webhook.emit;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
