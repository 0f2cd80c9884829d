/**
 * The port to transcription partners: audio in, transcript out. Not here: partners' words (sub-packages), and anything
 * about a call.
 */
@DependsOn({".", "audio", "http", "partner", "time"})
@NullMarked
package io.ccaas.sdk.transcription;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
