/**
 * Texts of the wire into bytes and times, each in the one form it may have, and the refusals that schemes share. Not here: which
 * field a text stands in.
 */
@DependsOn({"credentials.encoding", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.webhook.wire;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
