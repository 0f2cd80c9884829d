/**
 * What a certificate chain must be, beyond what Java checks: name, purpose, keys, signatures, pins. Not here: sockets,
 * and which of this applies to whom ({@code tls}).
 */
@DependsOn({"tls.names", "tls.pins"})
@NullMarked
package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
