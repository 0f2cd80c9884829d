/**
 * Recipients and age identities: how a file key is wrapped for the one and unwrapped by the other. X25519 is jagged's; of
 * ssh-ed25519, whose module of jagged cannot be had, the stanza is made here. Not here: where keys come from
 * ({@code credentials}), and the header that carries the stanzas ({@code sealing.header}).
 */
@DependsOn({"sealing.header", "sealing.refusal", "sensitive"})
@NullMarked
package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
