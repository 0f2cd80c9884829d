/**
 * Which two TLS providers are believed, and the proof in memory that the one in use keeps what it is told. Not here: the limits of
 * a policy ({@code tls.policy}) and of a connection ({@code tls.enforce}).
 */
@DependsOn({"tls.certificates", "tls.jsse", "tls.policy"})
@NullMarked
package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
