/**
 * The front door to audio-only payloads: sound in a container that was rebuilt from proven parts. Not here: sending, storing, or what is known about the call.
 */
@DependsOn({"audio.channels", "audio.container", "audio.dtmf", "audio.io", "audio.result", "audio.riff", "audio.samples"
})
@NullMarked
package io.ccaas.sdk.audio;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
