/**
 * Walks over a Matroska input and hands on the blocks of one audio track with their numbers. Not here: what the codec asks of a block, and
 * what is written.
 */
@DependsOn({
    "audio.container",
    "audio.io",
    "audio.matroska.ebml",
    "audio.matroska.track",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
