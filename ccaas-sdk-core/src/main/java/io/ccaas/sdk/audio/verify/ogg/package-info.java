/**
 * The canonical form of Ogg files with Opus, Vorbis, Speex or FLAC. Not here: packets that lie in other containers too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict", "audio.verify.vorbis"})
@NullMarked
package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
