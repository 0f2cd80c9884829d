/**
 * Keeps given limits on Java's sockets, engines and contexts, from the first offer to the check after the handshake.
 * Not here: which limits, and whom to trust ({@code tls}).
 */
@DependsOn({"tls.certificates", "tls.jsse", "tls.policy", "tls.provider", "tls.revocation"})
@NullMarked
package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
