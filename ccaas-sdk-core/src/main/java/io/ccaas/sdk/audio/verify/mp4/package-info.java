/**
 * The canonical form of MP4 files. Not here: packets that lie in other containers too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
