/**
 * Keys that sign elsewhere: in a key management service, a device, an agent. Not here: the agent of OpenSSH
 * ({@code credentials.ssh}), and devices behind Java's own PKCS#11 provider ({@code credentials.token}).
 */
@DependsOn({"credentials", "credentials.source", "time"})
@NullMarked
package io.ccaas.sdk.credentials.remote;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
