/**
 * The framing of AAC: its configuration and the free bytes in front of the sound of a frame. Not here: any container that frames lie in.
 */
@DependsOn({"audio.bits", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
