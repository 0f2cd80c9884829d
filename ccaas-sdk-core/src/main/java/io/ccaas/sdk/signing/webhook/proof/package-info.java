/**
 * Secrets and keys with the algorithm that configuration gave them, compared in constant time. Not here: what is compared.
 */
@DependsOn({"credentials", "sensitive", "signing.webhook.message"})
@NullMarked
package io.ccaas.sdk.signing.webhook.proof;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
