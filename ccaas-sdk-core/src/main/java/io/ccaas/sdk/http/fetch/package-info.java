/**
 * What the TLS layer asks the network for, through the guards of the pipeline. Not here: what is fetched, which {@code
 * tls} verifies.
 */
@DependsOn({
    "http.pipeline",
    "http.transport",
    "partner",
    "partner.declared",
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
