/**
 * Structured Field Values for HTTP (RFC 9651): strict parsing and canonical serialisation. Not here: what any field means.
 *
 * <p>Stricter than the RFC in two places where leniency is allowed: base64 must be padded and canonical, and a caller may
 * have duplicate keys refused instead of the last one winning.
 */
@DependsOn({"signing.refusal"})
@NullMarked
package io.ccaas.sdk.signing.fields;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
