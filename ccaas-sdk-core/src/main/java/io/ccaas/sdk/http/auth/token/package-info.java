/**
 * Access tokens, and what an authorization server's answer must be before its token is used. Not here: asking for one
 * ({@code http.auth}).
 */
@DependsOn({"credentials.source", "http.failure", "json", "partner.declared.oauth", "sensitive"})
@NullMarked
package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
