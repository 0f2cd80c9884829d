/**
 * Samples of a WAV payload that this library wrote: reading, silencing and parting them without encoding anything anew. Not here: foreign
 * files, compressed audio, and what the samples mean.
 */
@DependsOn({"audio.io", "audio.refusal", "audio.result", "audio.riff.format", "audio.riff.write"})
@NullMarked
package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
