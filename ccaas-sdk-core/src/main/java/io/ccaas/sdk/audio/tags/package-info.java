/**
 * Tags that stand in front of or behind audio in any container: where they begin and end. Not here: what they say, which nobody reads.
 */
@DependsOn({"audio.container", "audio.io", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.tags;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
