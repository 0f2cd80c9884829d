/** Azure Speech's fast transcription: audio in, transcript in the answer. Not here: its batch and live interfaces. */
@DependsOn({
    ".",
    "audio",
    "http",
    "http.content",
    "json",
    "partner",
    "transcription",
    "transcription.handling",
    "transcription.job",
    "transcription.result"
})
@NullMarked
package io.ccaas.sdk.transcription.azure;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
