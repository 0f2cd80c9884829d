/**
 * The Wave64 family (Sony): proves an input and emits the same samples as WAV. Not here: formats and heads of WAV, which it shares.
 */
@DependsOn({
    "audio.container",
    "audio.io",
    "audio.payload",
    "audio.refusal",
    "audio.result",
    "audio.riff.format",
    "audio.riff.read",
    "audio.riff.write"
})
@NullMarked
package io.ccaas.sdk.audio.wave64;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
