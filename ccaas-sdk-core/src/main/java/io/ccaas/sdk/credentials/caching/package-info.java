/**
 * Keeps credentials that end: obtains each once for everybody, renews it ahead, and lets a failed renewal pass as long as
 * the old one lasts. Not here: where they come from ({@code credentials.source}), and following files
 * ({@code credentials.rotation}).
 */
@DependsOn({"credentials", "credentials.source", "posture", "time"})
@NullMarked
package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
