/**
 * What an authorization server says of itself (RFC 8414): fetched from its issuer, believed only when it repeats that
 * issuer. Not here: asking it for tokens ({@code http.auth}).
 */
@DependsOn({"http.failure", "json", "partner.web", "time"})
@NullMarked
package io.ccaas.sdk.http.auth.metadata;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
