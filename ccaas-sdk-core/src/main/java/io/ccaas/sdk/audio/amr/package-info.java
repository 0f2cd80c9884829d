/**
 * The AMR family (RFC 4867 files of one channel, narrow-band and wide-band): proves an input and rebuilds it. Not here: the frames
 * themselves, and the same frames in MP4 files.
 */
@DependsOn({"audio.codec.amr", "audio.container", "audio.io", "audio.refusal", "audio.result", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
