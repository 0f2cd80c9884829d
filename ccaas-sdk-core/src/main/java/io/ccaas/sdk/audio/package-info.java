/**
 * The front door to audio-only payloads: sound in a container that was rebuilt from proven parts. Not here: sending, storing, or what is known about the call.
 */
@DependsOn({
    "audio.adts",
    "audio.aiff",
    "audio.amr",
    "audio.au",
    "audio.caf",
    "audio.channels",
    "audio.container",
    "audio.declared",
    "audio.dtmf",
    "audio.flac",
    "audio.foreign",
    "audio.io",
    "audio.matroska",
    "audio.mp4",
    "audio.mpeg",
    "audio.ogg",
    "audio.raw",
    "audio.refusal",
    "audio.result",
    "audio.riff",
    "audio.samples",
    "audio.tags",
    "audio.wave64"
})
@NullMarked
package io.ccaas.sdk.audio;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
