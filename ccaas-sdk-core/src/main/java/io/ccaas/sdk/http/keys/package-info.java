/**
 * The keys with which a partner signs, fetched from its key directory under the guards of every call and kept while they are
 * fresh. Not here: what a directory must be like ({@code signing.keys}), and which keys a signature may have.
 */
@DependsOn({
    "credentials",
    "http.fetch",
    "http.pipeline",
    "partner.declared",
    "partner.web",
    "posture",
    "signing.keys",
    "signing.refusal",
    "time",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.keys;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
