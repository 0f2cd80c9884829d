/**
 * What passes from an input's sound track to the output's: codec parameters, times, tables. Not here: reading or writing them.
 */
@DependsOn({
    "audio.codec.aac",
    "audio.codec.alac",
    "audio.codec.amr",
    "audio.codec.flac",
    "audio.codec.mp3",
    "audio.codec.opus",
    "audio.mp4.box",
    "audio.mp4.table",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
