/**
 * Partners that speak the interface {@code POST audio/transcriptions} known from OpenAI: many hosted and self-hosted
 * recognisers do, Mistral's in a dialect. Not here: partners with interfaces of their own.
 */
@DependsOn({
    ".",
    "audio",
    "http",
    "json",
    "partner",
    "partner.declared",
    "transcription",
    "transcription.handling",
    "transcription.job",
    "transcription.result"
})
@NullMarked
package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
