/**
 * What the TLS layer asks the network for, under the guards of every call. Not here: what is fetched, which {@code tls}
 * verifies.
 */
@DependsOn({
    "audit",
    "http.dial",
    "http.pipeline",
    "partner",
    "partner.declared",
    "partner.web",
    "time",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
