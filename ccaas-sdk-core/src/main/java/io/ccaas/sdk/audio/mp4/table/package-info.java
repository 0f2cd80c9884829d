/**
 * What the tables of a track say, in little memory: sizes, durations and places of samples. Not here: the boxes that the tables lie in.
 */
@DependsOn({"audio.mp4.box", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
