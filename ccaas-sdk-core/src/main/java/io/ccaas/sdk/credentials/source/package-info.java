/**
 * The ports through which credentials that end are obtained, and kept when they are exchanged: tokens, leased secrets, secrets
 * that are exchanged while the program runs. Not here: keeping them ({@code credentials.caching}), and references to secrets that are read once
 * ({@code credentials.loading}).
 */
@DependsOn({"credentials", "sensitive", "time"})
@NullMarked
package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
