/**
 * Secrets out of HashiCorp's Vault, over its documented interface and the guards of every fetch. Not here: where the server
 * is ({@code partner.hashicorp}), and the store that keeps call metadata, which this library calls the vault.
 */
@DependsOn({
    "credentials",
    "credentials.caching",
    "credentials.loading",
    "credentials.patience",
    "credentials.source",
    "http.fetch",
    "http.pipeline",
    "http.transport",
    "json",
    "partner.declared",
    "partner.hashicorp",
    "posture",
    "sensitive",
    "signing",
    "time",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
