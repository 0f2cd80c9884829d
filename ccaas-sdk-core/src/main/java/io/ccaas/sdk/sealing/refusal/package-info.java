/**
 * What everything in {@code sealing} throws. Not here: the rules that refuse, which live beside what they check.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.sealing.refusal;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
