/**
 * What the integrator requires of a partner with the audio it gets, and whether a connector can honour it. Not here: the
 * requests that do so.
 */
@DependsOn({"partner", "partner.declared", "partner.web", "posture"})
@NullMarked
package io.ccaas.sdk.transcription.handling;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
