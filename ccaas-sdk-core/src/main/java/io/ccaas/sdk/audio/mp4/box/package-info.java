/**
 * Boxes of ISO base media files (ISO/IEC 14496-12, 4.2): where one begins and ends, what is left out under which name, the rules of the
 * family. Not here: what any box means.
 */
@DependsOn({"audio.container", "audio.io", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.mp4.box;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
