/**
 * The CAF family (Core Audio): proves an input with linear or G.711 samples and rebuilds it. Not here: packets of AAC and ALAC, which are refused.
 */
@DependsOn({"audio.container", "audio.io", "audio.payload", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.caf;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
