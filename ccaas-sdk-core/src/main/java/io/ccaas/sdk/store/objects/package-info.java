/**
 * The port to where sealed recordings lie: objects by recording id, and nothing else about them. Not here: who they are about
 * ({@code vault}), opening them ({@code sealing}), and the places themselves ({@code store.folder}, {@code store.s3}).
 */
@DependsOn({"posture", "recording", "sealing", "store.failure", "time"})
@NullMarked
package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
