/**
 * The keys of a vault, apart from its rows: erasing a key here erases the row wherever it was copied to. Not here: the rows.
 */
@DependsOn({"credentials.files", "recording", "sensitive", "vault.cipher", "vault.failure"})
@NullMarked
package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
