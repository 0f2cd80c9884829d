/**
 * Sockets and engines that pass every call on to Java's own, to be overridden where a policy has a word. Not here: any
 * decision.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.tls.jsse;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
