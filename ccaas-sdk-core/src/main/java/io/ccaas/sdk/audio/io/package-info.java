/**
 * How bytes of a recording are read, counted and held until they are proven. Not here: any container format.
 */
@DependsOn({"audio.result"})
@NullMarked
package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
