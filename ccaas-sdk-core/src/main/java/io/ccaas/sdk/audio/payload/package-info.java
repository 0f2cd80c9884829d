/**
 * Copies audio that consists of blocks of one size from an input to a draft. Not here: where the audio lies, and which codec it is.
 */
@DependsOn({"audio.container", "audio.io", "audio.refusal", "audio.result", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio.payload;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
