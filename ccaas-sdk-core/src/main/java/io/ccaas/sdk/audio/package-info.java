/**
 * The front door to audio-only payloads: sound in a container that was rebuilt from proven parts. Not here: sending, storing, or what is known about the call.
 */
@DependsOn({"audio.adts", "audio.container", "audio.io", "audio.mpeg", "audio.result", "audio.riff", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
