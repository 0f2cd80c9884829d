/**
 * Writes the head of a canonical M4A file from checked numbers and constants. Not here: reading; no byte of an input reaches this package.
 */
@DependsOn({
    "audio.codec.aac",
    "audio.codec.alac",
    "audio.codec.amr",
    "audio.codec.flac",
    "audio.codec.opus",
    "audio.io",
    "audio.mp4.sound",
    "audio.mp4.table",
    "audio.mp4.track"
})
@NullMarked
package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
