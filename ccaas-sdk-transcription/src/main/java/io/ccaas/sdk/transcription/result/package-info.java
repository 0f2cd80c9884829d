/**
 * What a partner heard, and what became of its copy of the audio. Not here: how it was asked ({@code transcription.job}), and
 * partners' own words.
 */
@DependsOn({"http", "http.failure", "json"})
@NullMarked
package io.ccaas.sdk.transcription.result;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
