/**
 * Signatures as Amazon's S3 wants them (Signature Version 4), and where their keys come from; the only importer of Amazon's library.
 * Not here: what is asked of a store ({@code store.s3}), and where a kept key is read ({@code credentials.loading}).
 */
@DependsOn({
    "credentials",
    "credentials.caching",
    "credentials.loading",
    "credentials.source",
    "http.failure",
    "http.fetch",
    "http.pipeline",
    "http.transport",
    "http.xml",
    "partner",
    "partner.declared",
    "partner.declared.proof",
    "partner.web",
    "sensitive",
    "signing",
    "time",
    "tls",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
