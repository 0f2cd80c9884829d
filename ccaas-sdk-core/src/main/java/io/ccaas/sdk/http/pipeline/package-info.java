/**
 * What every call passes on its way to a partner: small steps in one readable order. Not here: what a call may hold
 * ({@code http}), and connections ({@code http.transport}).
 */
@DependsOn({
    "audit",
    "audit.place",
    "credentials",
    "http.dial",
    "http.failure",
    "http.transport",
    "partner",
    "partner.declared",
    "partner.web",
    "posture",
    "recording",
    "sensitive",
    "signing",
    "signing.digest",
    "signing.refusal",
    "time",
    "tls"
})
@NullMarked
package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
