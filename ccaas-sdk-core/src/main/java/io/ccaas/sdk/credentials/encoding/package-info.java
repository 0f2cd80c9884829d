/**
 * Bytes in the one written form that they have: base64url, random ids, public keys of 32 bytes. Not here: keys in files
 * ({@code credentials.loading}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.credentials.encoding;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
