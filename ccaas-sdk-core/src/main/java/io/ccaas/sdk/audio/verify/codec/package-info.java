/**
 * The framing of codecs whose packets lie in several containers, with neutral slack. Not here: containers.
 */
@DependsOn({"audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
