/**
 * AAC in ADTS framing: proves the frames and writes their headers anew. Not here: the inside of a frame, and tags.
 */
@DependsOn({
    "audio.bits",
    "audio.codec.aac",
    "audio.container",
    "audio.frames",
    "audio.io",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
