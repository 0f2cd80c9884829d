/**
 * What a caller says about audio without a header. Not here: the checks of that word, and the output that is made of it.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audio.declared;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
