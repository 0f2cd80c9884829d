/**
 * The port through which {@code tls} asks the network for signed documents. Not here: any network, which implements it
 * ({@code http.fetch}).
 */
@DependsOn({"time"})
@NullMarked
package io.ccaas.sdk.tls.fetch;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
