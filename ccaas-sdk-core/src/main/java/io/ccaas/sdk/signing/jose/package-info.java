/**
 * One form of JSON Web Signature, as strict as RFC 8725 asks: compact, ES256, one exact header, keys that were known
 * before; and signing in the same form. Not here: other forms, tokens for OAuth ({@code http.auth}), and what the payload means.
 */
@DependsOn({"credentials", "credentials.encoding", "credentials.jose", "json", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.jose;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
