/**
 * The WAV family (RIFF, RF64, BW64): proves an input and rebuilds it. Not here: other containers and the choice between them.
 */
@DependsOn({
    "audio.container",
    "audio.io",
    "audio.mpeg",
    "audio.payload",
    "audio.result",
    "audio.riff.format",
    "audio.riff.read",
    "audio.riff.write"
})
@NullMarked
package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
