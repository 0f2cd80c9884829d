/**
 * The canonical form of Core Audio files. Not here: reading them as others write them.
 */
@DependsOn({"audio.result", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.caf;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
