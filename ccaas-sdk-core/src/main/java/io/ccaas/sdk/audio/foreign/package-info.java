/**
 * What an input is that does not begin as anything known: frames of other codecs, and what is known but begins further in. Not here: heads of
 * files, and whether any of this is taken.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audio.foreign;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
