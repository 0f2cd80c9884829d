/**
 * Frames of AMR speech as RFC 4867 stores them: how long each is, what must hold in it, which of its bits carry no sound. Not here: the
 * files that frames lie in.
 */
@DependsOn({"audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.codec.amr;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
