/**
 * Finds key tones in samples and silences them. Not here: telling which keys were pressed, compressed audio, and what else in a
 * recording is nobody's business.
 */
@DependsOn({"audio.io", "audio.refusal", "audio.result", "audio.riff.format", "audio.riff.write", "audio.samples"})
@NullMarked
package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
