/**
 * What a scheme is to the verifier: it reads a message and says which bytes must have been signed, by whom and when. Not here:
 * the schemes themselves, and the steps in which their findings are proven.
 */
@DependsOn({"signing", "signing.webhook.message", "signing.webhook.proof", "signing.webhook.wire"})
@NullMarked
package io.ccaas.sdk.signing.webhook.contract;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
