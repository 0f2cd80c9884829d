/**
 * Takes up credentials that were replaced while the program runs, whole and proven, or keeps those that work. Not here:
 * reading a credential ({@code credentials.loading}), and what becomes of connections that use an old one ({@code http}).
 */
@DependsOn({"posture", "time"})
@NullMarked
package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
