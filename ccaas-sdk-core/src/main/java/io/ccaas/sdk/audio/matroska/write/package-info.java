/**
 * Writes Matroska anew from proven numbers and blocks: its head, its clusters. Not here: anything of an input that was not proven.
 */
@DependsOn({"audio.io", "audio.matroska.ebml", "audio.matroska.track", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.matroska.write;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
