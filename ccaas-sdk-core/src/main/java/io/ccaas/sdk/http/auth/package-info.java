/**
 * OAuth 2 towards partners: obtains access tokens that are bound to us, keeps them, and puts them into calls. Not here:
 * what a declaration may say ({@code partner}), and which step of a call comes when ({@code http.pipeline}).
 */
@DependsOn({
    "credentials",
    "credentials.caching",
    "credentials.jose",
    "credentials.loading",
    "credentials.rotation",
    "credentials.source",
    "http.auth.answer",
    "http.auth.assertion",
    "http.auth.dpop",
    "http.auth.metadata",
    "http.auth.token",
    "http.failure",
    "http.fetch",
    "http.pipeline",
    "http.transport",
    "json",
    "partner",
    "partner.declared",
    "partner.declared.oauth",
    "partner.web",
    "posture",
    "sensitive",
    "signing",
    "time",
    "tls",
    "tls.fetch"
})
@NullMarked
package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
