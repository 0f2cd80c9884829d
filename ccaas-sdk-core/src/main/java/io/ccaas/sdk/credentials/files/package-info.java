/**
 * Who besides its owner can reach a file. Not here: reading it ({@code credentials.loading}), and following its changes
 * ({@code credentials.rotation}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.credentials.files;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
