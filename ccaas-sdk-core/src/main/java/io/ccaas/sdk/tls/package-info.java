/**
 * TLS under a named policy that nobody can weaken: what is offered, which certificates are accepted, what a finished
 * handshake really was. Not here: opening connections, and anything of HTTP.
 */
@DependsOn({
    "credentials",
    "credentials.rotation",
    "posture",
    "time",
    "tls.certificates",
    "tls.enforce",
    "tls.fetch",
    "tls.overlay",
    "tls.pins",
    "tls.policy",
    "tls.provider",
    "tls.revocation"
})
@NullMarked
package io.ccaas.sdk.tls;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
