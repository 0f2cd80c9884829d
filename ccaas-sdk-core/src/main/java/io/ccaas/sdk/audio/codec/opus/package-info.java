/**
 * Framing of Opus (RFC 6716, RFC 7845): its header and its packets. Not here: any container, and what the frames sound like.
 */
@DependsOn({"audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.codec.opus;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
