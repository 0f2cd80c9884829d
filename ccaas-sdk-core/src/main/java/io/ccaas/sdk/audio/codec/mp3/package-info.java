/**
 * The framing of MPEG audio Layer III: frame headers, side information, bytes that no frame refers to, the frame that holds counts. Not
 * here: any container that frames lie in, or where in a file they begin.
 */
@DependsOn({"audio.bits"})
@NullMarked
package io.ccaas.sdk.audio.codec.mp3;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
