/**
 * The canonical form of AIFF and AIFC. Not here: reading them as others write them.
 */
@DependsOn({"audio.result", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.aiff;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
