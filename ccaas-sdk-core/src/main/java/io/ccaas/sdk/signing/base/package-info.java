/**
 * Messages as a signature sees them: component identifiers, their values and the signature base (RFC 9421 section 2). Not
 * here: signing, verifying, and which components a profile asks for.
 */
@DependsOn({"signing.fields", "signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
