/**
 * The front door for the receiving side: is this exactly an audio-only payload? Not here: cleaning, and any code that cleaning uses.
 */
@DependsOn({
    "audio.verify.adts",
    "audio.verify.aiff",
    "audio.verify.amr",
    "audio.verify.au",
    "audio.verify.caf",
    "audio.verify.flac",
    "audio.verify.input",
    "audio.verify.matroska",
    "audio.verify.mp4",
    "audio.verify.mpeg",
    "audio.verify.ogg",
    "audio.verify.riff",
    "audio.verify.verdict"
})
@NullMarked
package io.ccaas.sdk.audio.verify;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
