/** Deepgram's {@code POST v1/listen}: audio in, transcript in the answer. Not here: its streaming and voice interfaces. */
@DependsOn({
    ".",
    "audio",
    "http",
    "http.failure",
    "json",
    "partner",
    "transcription",
    "transcription.handling",
    "transcription.job",
    "transcription.result"
})
@NullMarked
package io.ccaas.sdk.transcription.deepgram;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
