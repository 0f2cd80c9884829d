/**
 * Framing of FLAC (RFC 9639): its parameters and its frames. Not here: any container, and what the frames sound like.
 */
@DependsOn({"audio.bits", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
