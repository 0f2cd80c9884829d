/**
 * What an authorization server's answer must be before its token is used. Not here: asking for one ({@code http.auth}), and what
 * the host sees of a token ({@code http.auth.token}).
 */
@DependsOn({
    "credentials.encoding",
    "credentials.source",
    "http.auth.token",
    "http.failure",
    "json",
    "partner.declared.oauth",
    "sensitive"
})
@NullMarked
package io.ccaas.sdk.http.auth.answer;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
