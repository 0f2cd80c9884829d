/**
 * Who besides its owner can reach a file, who decides what stands at a path, and files that nobody else can reach. Not here:
 * reading secrets ({@code credentials.loading}), and following changes
 * ({@code credentials.rotation}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.credentials.files;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
