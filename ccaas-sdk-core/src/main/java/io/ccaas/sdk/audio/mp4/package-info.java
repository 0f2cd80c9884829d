/**
 * The MP4 family (M4A, MP4, 3GP, QuickTime; whole or in fragments): proves an input and rebuilds its sound track. Not here: other
 * containers and the choice between them.
 */
@DependsOn({
    "audio.container",
    "audio.io",
    "audio.mp4.read",
    "audio.mp4.sample",
    "audio.mp4.sound",
    "audio.mp4.table",
    "audio.mp4.track",
    "audio.mp4.write",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.mp4;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
