/**
 * Signed assertions for authorization servers (RFC 7523): who the client is, and in whose name it asks. Not here: sending
 * them ({@code http.auth}).
 */
@DependsOn({"credentials.encoding", "credentials.jose", "json", "signing.jose"})
@NullMarked
package io.ccaas.sdk.http.auth.assertion;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
