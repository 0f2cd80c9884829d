/**
 * Keys as OpenSSH has them: its private key file, and its agent. Not here: which files and sockets may be used
 * ({@code credentials.loading}).
 */
@DependsOn({"credentials", "credentials.encoding", "credentials.remote", "credentials.source", "time"})
@NullMarked
package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
