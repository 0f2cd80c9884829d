/**
 * Reads a WAV file and proves where its audio lies. Not here: writing; nothing in this package can reach an output.
 */
@DependsOn({"audio.container", "audio.io", "audio.payload", "audio.refusal", "audio.result", "audio.riff.format"})
@NullMarked
package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
