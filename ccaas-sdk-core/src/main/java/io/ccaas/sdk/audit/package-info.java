/**
 * The tamper-evident log of what this library did and refused: who was called, when, with what outcome, and nothing of
 * what was said. Not here: anything about the call's people; a record has no place for free text.
 */
@DependsOn({
    "audit.chain",
    "audit.content",
    "audit.job",
    "audit.place",
    "credentials",
    "credentials.files",
    "recording",
    "time"
})
@NullMarked
package io.ccaas.sdk.audit;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
