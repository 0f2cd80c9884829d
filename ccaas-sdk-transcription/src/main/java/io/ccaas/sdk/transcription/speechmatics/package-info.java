/** Speechmatics' batch interface, version 2: jobs that are asked for. Not here: its real-time interface. */
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
package io.ccaas.sdk.transcription.speechmatics;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
