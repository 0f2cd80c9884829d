/**
 * Audio without a header, as a caller declared it: what can be checked, and the container that it gets. Not here: whether the input is something else.
 */
@DependsOn({
    "audio.au",
    "audio.bits",
    "audio.container",
    "audio.declared",
    "audio.io",
    "audio.payload",
    "audio.refusal",
    "audio.result",
    "audio.riff.format",
    "audio.riff.write"
})
@NullMarked
package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
