/**
 * Signing and verifying one message as RFC 9421 section 3 numbers it: each step of verification is one record that takes
 * what the step before proved. Not here: the rules of a profile, which come in as {@link
 * io.ccaas.sdk.signing.rfc9421.VerificationRules}.
 */
@DependsOn({"credentials", "signing.base", "signing.fields", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
