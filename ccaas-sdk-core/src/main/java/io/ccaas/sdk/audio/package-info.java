/**
 * The front door to audio-only payloads: sound in a container that was rebuilt from proven parts. Not here: sending, storing, or what is known about the call.
 */
@DependsOn({"audio.adts", "audio.amr", "audio.channels", "audio.container", "audio.dtmf", "audio.flac", "audio.io", "audio.matroska", "audio.mp4", "audio.mpeg", "audio.ogg", "audio.result", "audio.riff", "audio.samples", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
