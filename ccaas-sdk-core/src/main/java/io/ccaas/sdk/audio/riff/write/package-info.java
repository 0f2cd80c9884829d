/**
 * Makes WAV headers from proven numbers. Not here: reading; nothing in this package has ever seen an input.
 */
@DependsOn({"audio.riff.format"})
@NullMarked
package io.ccaas.sdk.audio.riff.write;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
