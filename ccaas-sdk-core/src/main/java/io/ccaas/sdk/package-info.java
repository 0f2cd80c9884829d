/**
 * The front door of ccaas-sdk: {@code Ccaas}. No package of the core uses it. Not here: any work that one of the
 * packages behind it can do.
 */
@DependsOn({
    "audit",
    "audit.chain",
    "audit.place",
    "credentials",
    "credentials.loading",
    "credentials.rotation",
    "http",
    "http.auth.token",
    "http.transport",
    "partner",
    "partner.declared",
    "partner.replay",
    "posture",
    "signing.replay",
    "time",
    "tls"
})
@NullMarked
package io.ccaas.sdk;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
