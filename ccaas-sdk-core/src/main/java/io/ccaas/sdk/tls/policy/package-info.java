/**
 * What a policy says, as plain values: the floor, the built-in policies, and the order of tighter and looser. Not here:
 * keeping any of it on a connection ({@code tls.enforce}), and who may ask for less ({@code tls.overlay}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.tls.policy;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
