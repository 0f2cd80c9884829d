/**
 * Sealed recordings in a directory of this machine, for those who have no bucket. Not here: locks against deletion, which a directory
 * cannot keep from its owner, and what the files hold ({@code sealing}).
 */
@DependsOn({"credentials.files", "posture", "recording", "sealing", "store.failure", "store.objects", "time"})
@NullMarked
package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
