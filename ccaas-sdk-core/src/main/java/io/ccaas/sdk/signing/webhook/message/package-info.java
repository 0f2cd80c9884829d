/**
 * What comes in and what it is compared with: a received webhook's head, its form, the configured public URL, and the secrets
 * and keys that are active. Not here: how they are compared; that is the scheme's.
 */
@DependsOn({"credentials", "credentials.encoding", "sensitive", "signing", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
