/**
 * The configuration of ALAC (Apple Lossless) and the headers of its frames. Not here: any container, and what the frames sound like.
 */
@DependsOn({"audio.bits", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.alac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
