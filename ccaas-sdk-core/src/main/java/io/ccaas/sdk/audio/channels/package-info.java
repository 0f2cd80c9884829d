/**
 * Who is heard in which channel of a call, and in which channels key tones are silenced. Not here: reading or changing samples.
 */
@DependsOn({"audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.channels;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
