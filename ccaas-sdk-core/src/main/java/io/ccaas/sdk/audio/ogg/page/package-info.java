/**
 * Pages of Ogg (RFC 3533): reading proven ones, and writing new ones from numbers and audio. Not here: what the packets in them are.
 */
@DependsOn({"audio.container", "audio.io", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.ogg.page;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
