/** Gladia's interface for recordings, version 2: an upload, a job, a result. Not here: its live interface and its analyses. */
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
package io.ccaas.sdk.transcription.gladia;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
