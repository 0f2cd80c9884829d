/**
 * Asks code of the host, and devices, for secrets and signatures without waiting longer than the call that needs them. Not
 * here: which of them is asked ({@code credentials.loading}). This package is not exported.
 */
@DependsOn({"credentials", "credentials.jose", "credentials.source", "time"})
@NullMarked
package io.ccaas.sdk.credentials.patience;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
