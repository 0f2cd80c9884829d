/**
 * The canonical form of WAV and RF64. Not here: reading WAV files as others write them.
 */
@DependsOn({"audio.result", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.riff;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
