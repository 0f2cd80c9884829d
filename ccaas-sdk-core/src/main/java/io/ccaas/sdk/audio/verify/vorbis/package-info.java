/**
 * Headers and packets of Vorbis, which lie in Ogg and Matroska. Not here: containers.
 */
@DependsOn({"audio.verify.codec", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
