/** AssemblyAI's interface for recordings, version 2: an upload, a job, a transcript. Not here: its streaming interface. */
@DependsOn({
    ".",
    "audio",
    "http",
    "http.content",
    "json",
    "partner",
    "partner.web",
    "transcription",
    "transcription.handling",
    "transcription.job",
    "transcription.result"
})
@NullMarked
package io.ccaas.sdk.transcription.assemblyai;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
