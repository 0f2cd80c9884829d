/**
 * The configuration of ALAC (Apple Lossless), as MP4 and CAF hold it. Not here: any container, and the frames themselves.
 */
@DependsOn({"audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.alac;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
