/**
 * What is known of calls, apart from their sound: one sealed row for each recording, joined with the sound by the recording id alone. Not
 * here: the sound ({@code store}), and doing something to both ({@code archive}).
 */
@DependsOn({
    "audit",
    "call",
    "json",
    "posture",
    "recording",
    "sensitive",
    "vault.cipher",
    "vault.database",
    "vault.failure",
    "vault.keys"
})
@NullMarked
package io.ccaas.sdk.vault;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
