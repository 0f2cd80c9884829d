/**
 * A walk over frames that follow each other without a container, as MPEG audio and ADTS have them: where they begin, where they end, and
 * what lies in between. Not here: what a frame holds.
 */
@DependsOn({"audio.container", "audio.io", "audio.refusal", "audio.result", "audio.tags"})
@NullMarked
package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
