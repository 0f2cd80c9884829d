/**
 * Access tokens, as the host sees them. Not here: how they are asked for ({@code http.auth}) and proven ({@code
 * http.auth.answer}).
 */
@DependsOn({"credentials.source", "partner.declared.oauth", "sensitive"})
@NullMarked
package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
