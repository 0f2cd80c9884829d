/**
 * API keys, for partners that have nothing better. Not here: tokens ({@code http.auth}), and where a key is read ({@code
 * credentials.loading}).
 */
@DependsOn({
    "credentials",
    "credentials.loading",
    "credentials.source",
    "http.pipeline",
    "partner.declared.proof",
    "sensitive",
    "signing",
    "time"
})
@NullMarked
package io.ccaas.sdk.http.auth.apikey;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
