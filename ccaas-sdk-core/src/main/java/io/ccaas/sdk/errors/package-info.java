/**
 * What can go wrong, split by who can mend it. Not here: the concrete refusals, which live beside the code that refuses.
 *
 * <p>Four bases: {@link io.ccaas.sdk.errors.ConfigurationException} (the integrator mends it),
 * {@link io.ccaas.sdk.errors.PartnerException} (the other side does, or time), {@link
 * io.ccaas.sdk.errors.EvidenceException} (something presented could not be proven: nobody should go on), {@link
 * io.ccaas.sdk.errors.LocalException} (this machine: disk, permissions). A bug of this library is none of these: {@link
 * io.ccaas.sdk.errors.SdkBugException}.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.errors;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
