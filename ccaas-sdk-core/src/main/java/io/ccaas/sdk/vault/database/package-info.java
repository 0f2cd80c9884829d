/**
 * The database under a vault: how it is reached, the table that it needs, and whether the way to it is safe. Not here: what stands in the
 * table.
 */
@DependsOn({"credentials.files", "posture", "vault.failure"})
@NullMarked
package io.ccaas.sdk.vault.database;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
