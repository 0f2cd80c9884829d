/**
 * Keys and certificates out of the bytes of a file: PEM with PKCS#8, PKCS#1 and SEC 1, and PKCS#12. Not here: where the bytes come
 * from, and who may reach them ({@code credentials.loading}).
 */
@DependsOn({"credentials", "credentials.ssh"})
@NullMarked
package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
