/**
 * TLS towards partners as it is in force: credentials that rotate under policies that overlays tighten. Not here: loading
 * credentials ({@code http}), and connections ({@code http.transport}).
 */
@DependsOn({
    "credentials",
    "credentials.loading",
    "credentials.rotation",
    "partner",
    "partner.declared",
    "partner.hashicorp",
    "partner.web",
    "posture",
    "time",
    "tls",
    "tls.fetch",
    "tls.overlay",
    "tls.policy"
})
@NullMarked
package io.ccaas.sdk.http.tls;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
