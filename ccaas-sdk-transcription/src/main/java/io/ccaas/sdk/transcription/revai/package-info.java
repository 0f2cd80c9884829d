/** Rev AI's asynchronous interface, version 1: jobs that are asked for. Not here: its streaming interface and its analyses. */
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
package io.ccaas.sdk.transcription.revai;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
