/**
 * What a connector of a vendor writes: requests, states and the reading of answers. Not here: waiting, deleting, evidence,
 * which the port does for all of them, and vendors' own words.
 */
@DependsOn({"audio", "http", "partner", "recording", "time", "transcription.handling", "transcription.result"})
@NullMarked
package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
