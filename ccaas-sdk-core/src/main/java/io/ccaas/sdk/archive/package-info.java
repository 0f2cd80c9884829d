/**
 * Recordings with what is known of them: the only place where store and vault meet. It keeps them, opens them for who may, takes both away, and
 * settles what a killed process left between the two. Not here: how either of them keeps its part ({@code store}, {@code vault}), and how partners
 * erase (behind {@link io.ccaas.sdk.archive.elsewhere.Elsewhere}).
 */
@DependsOn({
    "archive.elsewhere",
    "audio",
    "audit",
    "call",
    "posture",
    "recording",
    "sealing",
    "store.objects",
    "time",
    "vault",
    "vault.failure"
})
@NullMarked
package io.ccaas.sdk.archive;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
