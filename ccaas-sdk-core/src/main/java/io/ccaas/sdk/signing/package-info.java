/**
 * Signed requests and responses under the profile {@code ccx-1} of RFC 9421, and the digest of their content (RFC 9530).
 * Not here: the wire (structured fields, signature bases and the numbered steps of verification are in the packages
 * below), and where keys come from ({@code credentials}).
 *
 * <p>A client signs each attempt with {@link io.ccaas.sdk.signing.RequestSigner} and verifies the answer with {@link
 * io.ccaas.sdk.signing.ResponseVerifier}. A partner's server verifies with {@link io.ccaas.sdk.signing.RequestVerifier}
 * and answers with {@link io.ccaas.sdk.signing.ResponseSigner}. Every refusal is a {@link
 * io.ccaas.sdk.signing.refusal.SignatureRefusedException}.
 */
@DependsOn({
    "credentials",
    "credentials.encoding",
    "signing.base",
    "signing.ccx1",
    "signing.digest",
    "signing.fields",
    "signing.keys",
    "signing.refusal",
    "signing.replay",
    "signing.rfc9421",
    "signing.testkeys",
    "time"
})
@NullMarked
package io.ccaas.sdk.signing;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
