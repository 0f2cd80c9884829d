/**
 * Whether the certificates of a path that is already proven were revoked: stapled status first, then what declared
 * responders and lists say. Not here: proving the path ({@code tls.certificates}), and any network ({@code tls.fetch}).
 */
@DependsOn({"time", "tls.certificates", "tls.der", "tls.fetch", "tls.policy"})
@NullMarked
package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
