/**
 * Digests of content as RFC 9530 writes them, and content that is compared with them while it is read. Not here: the rule
 * that a digest must be signed.
 */
@DependsOn({"signing.fields", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.digest;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
