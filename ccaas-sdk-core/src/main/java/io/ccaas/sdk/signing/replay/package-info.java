/**
 * Where nonces are remembered. Not here: which requests may have theirs recorded; the verifier asks only after the signature
 * was verified.
 */
@DependsOn({"time"})
@NullMarked
package io.ccaas.sdk.signing.replay;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
