/**
 * The public keys that a partner has promised to keep to, who answers for that, and how long it holds. Not here:
 * comparing them with a proven chain ({@code tls.certificates}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.tls.pins;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
