/**
 * Numbers as containers and codecs write them: bits, bytes in either order, check sums. Not here: what the numbers mean.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audio.bits;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
