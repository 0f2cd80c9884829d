/**
 * The Ogg family: proves every link of a chain, page by page and packet by packet, and rebuilds it. Not here: other containers and the
 * choice between them.
 */
@DependsOn({"audio.container", "audio.io", "audio.ogg.page", "audio.ogg.stream", "audio.refusal", "audio.result"})
@NullMarked
package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
