/**
 * The FLAC family: proves the blocks, the frames and the tags behind them, and writes a head from numbers in front of the proven frames. Not
 * here: the framing itself, which other containers share, and tags in front.
 */
@DependsOn({"audio.codec.flac", "audio.container", "audio.io", "audio.refusal", "audio.result", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
