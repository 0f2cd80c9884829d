/**
 * The AIFF family (AIFF, AIFC): proves an input and rebuilds it. Not here: other containers and the choice between them.
 */
@DependsOn({"audio.container", "audio.io", "audio.payload", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
