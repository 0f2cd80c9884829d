/**
 * The codecs of sound tracks with the few checked numbers that their decoders need. Not here: where in a file the numbers come from or go.
 */
@DependsOn({"audio.codec.aac", "audio.codec.alac", "audio.codec.amr", "audio.codec.flac", "audio.codec.opus"})
@NullMarked
package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
