/**
 * The payload of an age file (C2SP age, section "Payload"): chunks of 64 KiB, each authenticated with its place and whether it is
 * the last. Not here: the header and its keys.
 */
@DependsOn({"sealing.refusal", "sensitive"})
@NullMarked
package io.ccaas.sdk.sealing.payload;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
