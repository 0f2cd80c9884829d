/**
 * Reads the structure of an MP4 file and proves where the samples of its sound track lie. Not here: the samples themselves, and writing;
 * nothing in this package can reach an output.
 */
@DependsOn({
    "audio.codec.aac",
    "audio.codec.alac",
    "audio.codec.amr",
    "audio.codec.flac",
    "audio.codec.opus",
    "audio.container",
    "audio.io",
    "audio.mp4.box",
    "audio.mp4.sound",
    "audio.mp4.table",
    "audio.mp4.track",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
