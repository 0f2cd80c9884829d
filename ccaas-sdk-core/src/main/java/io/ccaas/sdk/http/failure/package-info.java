/**
 * How calls to partners fail, beside what transport, TLS and signatures refuse. Not here: which of them are tried again
 * ({@code http.pipeline}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
