/**
 * What the TLS layer asks the network for, under the guards of every call: over TLS, but for the status of certificates.
 * Not here: what is fetched, which {@code tls} verifies.
 */
@DependsOn({
    "audit",
    "http.dial",
    "http.pipeline",
    "http.transport",
    "partner",
    "partner.declared",
    "partner.web",
    "recording",
    "signing",
    "time",
    "tls",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
