/**
 * The front door to audio-only payloads: sound in a container that was rebuilt from proven parts. Not here: sending, storing, or what is known about the call.
 */
@DependsOn({
    "audio.aiff",
    "audio.au",
    "audio.caf",
    "audio.container",
    "audio.declared",
    "audio.io",
    "audio.raw",
    "audio.refusal",
    "audio.result",
    "audio.riff",
    "audio.wave64"
})
@NullMarked
package io.ccaas.sdk.audio;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
