/**
 * The canonical form of AMR and AMR-WB files. Not here: frames, which lie in MP4 too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.amr;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
