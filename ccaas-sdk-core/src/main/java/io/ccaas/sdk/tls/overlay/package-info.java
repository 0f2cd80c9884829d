/**
 * Overlays that tighten a policy from outside: signed, for one reader, in a sequence, kept over restarts. Not here: what
 * an overlay takes away ({@code tls.policy}), and fetching one over https ({@code tls.fetch}).
 */
@DependsOn({"credentials", "credentials.files", "json", "signing.jose", "time", "tls.fetch", "tls.policy"})
@NullMarked
package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
