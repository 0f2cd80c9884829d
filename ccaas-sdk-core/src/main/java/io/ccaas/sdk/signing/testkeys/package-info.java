/**
 * The keys that a standard prints with their private halves, so that nobody is believed for them. Not here: which keys count
 * ({@code signing.keys}).
 */
@DependsOn("credentials")
@NullMarked
package io.ccaas.sdk.signing.testkeys;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
