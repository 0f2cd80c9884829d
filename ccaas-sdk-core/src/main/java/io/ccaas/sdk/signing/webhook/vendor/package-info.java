/**
 * Senders whose way to sign is no template: each reads its message as its vendor's documentation says. Not here: what can be
 * said as a recipe ({@code signing.webhook.hmac}), and notifications signed with a certificate ({@code signing.webhook.sns}).
 */
@DependsOn({
    "json",
    "signing",
    "signing.base",
    "signing.fields",
    "signing.rfc9421",
    "signing.webhook.contract",
    "signing.webhook.message",
    "signing.webhook.proof",
    "signing.webhook.wire"
})
@NullMarked
package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
