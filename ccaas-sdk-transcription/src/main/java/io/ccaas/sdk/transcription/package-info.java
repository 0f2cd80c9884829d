/**
 * The port to transcription partners: audio in, transcript out. Not here: partners' words (packages of vendors), and
 * anything about a call.
 */
@DependsOn({
    ".",
    "audio",
    "audit",
    "audit.job",
    "http",
    "http.failure",
    "partner",
    "recording",
    "time",
    "transcription.handling",
    "transcription.job",
    "transcription.result"
})
@NullMarked
package io.ccaas.sdk.transcription;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
