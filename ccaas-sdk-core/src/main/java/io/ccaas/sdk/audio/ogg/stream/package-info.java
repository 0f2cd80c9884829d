/**
 * How each codec lies in Ogg: its header packets, its audio packets, what its granule positions count. Not here: pages.
 */
@DependsOn({"audio.codec.flac", "audio.codec.opus", "audio.codec.speex", "audio.codec.vorbis", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
