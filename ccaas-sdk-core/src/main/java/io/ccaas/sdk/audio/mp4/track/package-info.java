/**
 * What passes from an input's sound track to the output's: codec parameters, times, tables. Not here: reading or writing them.
 */
@DependsOn({"audio.mp4.sound", "audio.mp4.table", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
