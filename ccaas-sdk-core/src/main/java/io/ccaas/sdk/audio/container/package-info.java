/**
 * What every family of containers offers and is given: rules, a tally of every byte, the rebuilt result. Not here: any one container.
 */
@DependsOn({"audio.io", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.container;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
