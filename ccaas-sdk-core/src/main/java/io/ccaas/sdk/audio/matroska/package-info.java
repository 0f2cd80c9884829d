/**
 * The Matroska family (Matroska, WebM): proves one track of an input and rebuilds the file around it. Not here: other containers and the
 * choice between them.
 */
@DependsOn({
    "audio.container",
    "audio.io",
    "audio.matroska.codec",
    "audio.matroska.read",
    "audio.matroska.track",
    "audio.matroska.write",
    "audio.refusal",
    "audio.result"
})
@NullMarked
package io.ccaas.sdk.audio.matroska;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
