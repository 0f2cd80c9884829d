/**
 * MPEG audio Layer III without a container, or inside one that holds it as it is: proves the frames and writes them anew. Not here: the
 * bits of a frame, and tags.
 */
@DependsOn({"audio.codec.mp3", "audio.container", "audio.frames", "audio.io", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
