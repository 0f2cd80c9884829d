/**
 * Private keys that stay inside a device, reached through its PKCS#11 module and Java's own provider for it. Not here:
 * keys in files ({@code credentials.loading}), and keys behind a network ({@code credentials.remote}).
 */
@DependsOn({"credentials", "credentials.jose"})
@NullMarked
package io.ccaas.sdk.credentials.token;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
