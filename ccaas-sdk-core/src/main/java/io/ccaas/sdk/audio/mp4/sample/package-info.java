/**
 * Reads the samples of a track in the order of the file, proves each as a packet of its codec and hands it on without its slack. Not
 * here: where samples lie, and the head in front of them.
 */
@DependsOn({
    "audio.bits",
    "audio.codec.aac",
    "audio.codec.alac",
    "audio.codec.amr",
    "audio.codec.flac",
    "audio.codec.mp3",
    "audio.codec.opus",
    "audio.io",
    "audio.mp4.box",
    "audio.mp4.sound",
    "audio.mp4.table",
    "audio.mp4.track",
    "audio.refusal"
})
@NullMarked
package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
