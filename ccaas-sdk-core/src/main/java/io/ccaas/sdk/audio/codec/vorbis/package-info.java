/**
 * Framing of Vorbis I: its three headers and the block size of a packet. Not here: any container, and what the packets sound like.
 */
@DependsOn({"audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.vorbis;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
