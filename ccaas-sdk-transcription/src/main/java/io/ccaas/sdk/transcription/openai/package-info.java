/**
 * Partners that speak the interface {@code POST audio/transcriptions} known from OpenAI: many hosted and self-hosted
 * recognisers do. Not here: partners with interfaces of their own.
 */
@DependsOn({".", "audio", "http", "http.failure", "json", "partner", "recording", "time", "transcription"})
@NullMarked
package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
