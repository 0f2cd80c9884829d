/**
 * The server of HashiCorp Vault that secrets are read from, as it was declared. Not here: reading them ({@code
 * http.auth.hashicorp}), and the store that keeps call metadata, which this library calls the vault.
 */
@DependsOn({"credentials", "partner.declared", "partner.web"})
@NullMarked
package io.ccaas.sdk.partner.hashicorp;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
