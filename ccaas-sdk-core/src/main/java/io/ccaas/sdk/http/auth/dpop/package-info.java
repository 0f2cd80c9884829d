/**
 * Demonstrating proof of possession (RFC 9449): the key, its proofs, and the nonces that servers want in them. Not here:
 * tokens, and deciding whether to try again.
 */
@DependsOn({"credentials", "credentials.encoding", "credentials.jose", "json", "signing.jose", "time"})
@NullMarked
package io.ccaas.sdk.http.auth.dpop;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
