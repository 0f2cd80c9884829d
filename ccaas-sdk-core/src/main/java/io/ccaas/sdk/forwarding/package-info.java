/**
 * The main job: a recording becomes a call note, step by step, resumable, and never twice. Not here: how a partner is
 * spoken to, which the caller gives as two functions.
 */
@DependsOn({
    "audio",
    "audio.result",
    "audit",
    "audit.content",
    "call",
    "credentials.files",
    "privacy",
    "recording",
    "time"
})
@NullMarked
package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
