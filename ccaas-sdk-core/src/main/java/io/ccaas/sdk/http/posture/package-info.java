/**
 * Looks at partners from outside: what is negotiated, what expires, whether strangers are refused. Not here: the calls
 * themselves ({@code http.pipeline}), through which every look goes, and rendering ({@code doctor}).
 */
@DependsOn({
    "credentials",
    "credentials.jose",
    "credentials.rotation",
    "http.auth",
    "http.auth.metadata",
    "http.auth.token",
    "http.pipeline",
    "http.transport",
    "partner",
    "partner.declared",
    "partner.declared.oauth",
    "partner.declared.proof",
    "partner.web",
    "posture",
    "recording",
    "signing",
    "time",
    "tls",
    "tls.pins"
})
@NullMarked
package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
