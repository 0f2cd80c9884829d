/**
 * Each codec in a Matroska track: its configuration made anew, its packets proven. Not here: elements and blocks, and what a codec's own
 * framing is.
 */
@DependsOn({
    "audio.codec.aac",
    "audio.codec.flac",
    "audio.codec.mp3",
    "audio.codec.opus",
    "audio.codec.vorbis",
    "audio.matroska.track",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
