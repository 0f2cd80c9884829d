/**
 * AES-256-GCM and HMAC-SHA256 as the vault uses them, for rows and for the keys of rows. Not here: which key, and where keys are.
 */
@DependsOn({"sensitive"})
@NullMarked
package io.ccaas.sdk.vault.cipher;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
