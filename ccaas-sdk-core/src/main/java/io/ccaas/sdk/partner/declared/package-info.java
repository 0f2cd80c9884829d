/**
 * What can be declared about a partner besides where it is: plain values, nothing loaded, nothing checked against the
 * world. Not here: the map that holds them ({@code partner}).
 */
@DependsOn({"credentials", "partner.web", "posture", "tls.pins", "tls.policy"})
@NullMarked
package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
