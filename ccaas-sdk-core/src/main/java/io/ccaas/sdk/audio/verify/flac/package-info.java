/**
 * The canonical form of native FLAC files. Not here: frames, which lie in other containers too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.flac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
