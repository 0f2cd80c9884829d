/**
 * Reads secrets, keys and certificates from environment variables and files (PEM, PKCS#12), and refuses files that others
 * can reach. Not here: rotation ({@code credentials.rotation}), and keys that never leave a device ({@code
 * credentials.token}).
 */
@DependsOn({"credentials", "credentials.jose", "credentials.token", "posture", "sensitive", "time"})
@NullMarked
package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
