/**
 * The recipe by which most senders sign: a template with time, id and content, and a keyed digest of it in a field. Not here:
 * senders whose way is no template.
 */
@DependsOn({"signing.webhook.contract", "signing.webhook.message", "signing.webhook.proof", "signing.webhook.wire"})
@NullMarked
package io.ccaas.sdk.signing.webhook.hmac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
