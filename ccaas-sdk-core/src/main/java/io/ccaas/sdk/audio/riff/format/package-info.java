/**
 * The few numbers of a WAV file that pass from input to output, each from an allow-list. Not here: reading or writing them.
 */
@DependsOn({"audio.result"})
@NullMarked
package io.ccaas.sdk.audio.riff.format;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
