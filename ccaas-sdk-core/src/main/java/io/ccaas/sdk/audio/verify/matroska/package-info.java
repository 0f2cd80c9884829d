/**
 * The canonical form of Matroska and WebM files. Not here: packets that lie in other containers too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict", "audio.verify.vorbis"})
@NullMarked
package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
