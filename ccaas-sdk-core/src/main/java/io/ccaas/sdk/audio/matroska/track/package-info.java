/**
 * What passes from the reader to the writer of Matroska: proven numbers, and blocks of audio. Not here: how either is read or written.
 */
@DependsOn({"audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.matroska.track;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
