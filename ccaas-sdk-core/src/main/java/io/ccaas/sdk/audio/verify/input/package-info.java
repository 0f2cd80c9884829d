/**
 * Reads a payload once and in order, and knows bits, numbers and check sums. Shares no code with the cleaner. Not here: what the numbers mean.
 */
@DependsOn({"audio.result", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
