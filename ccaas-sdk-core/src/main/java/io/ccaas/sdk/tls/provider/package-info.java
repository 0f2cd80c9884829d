/**
 * Which TLS provider of Java is believed, and the proof in memory that it keeps what it is told. Not here: the limits of
 * a policy ({@code tls.policy}) and of a connection ({@code tls.enforce}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
