/**
 * Reads DER, strictly, where Java offers no public reader. Not here: what the elements mean.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.tls.der;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
