/**
 * Notifications of Amazon SNS: signed fields of a JSON document, and a certificate that is found by a URL in it. Not here: how the
 * certificate is fetched; that is the host's.
 */
@DependsOn({
    "json",
    "signing.refusal",
    "signing.webhook.contract",
    "signing.webhook.message",
    "signing.webhook.proof",
    "signing.webhook.wire"
})
@NullMarked
package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
