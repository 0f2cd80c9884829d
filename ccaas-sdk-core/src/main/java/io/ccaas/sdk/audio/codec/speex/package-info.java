/**
 * Framing of Speex: its header and its packets with their in-band messages. Not here: any container, and what the frames sound like.
 */
@DependsOn({"audio.bits", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.speex;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
