/**
 * Where recordings and what is known of their calls are kept, as it was declared. Not here: keeping them ({@code archive}, {@code
 * vault}, {@code store}), and HashiCorp's Vault, which is a place of secrets ({@code partner.hashicorp}).
 */
@DependsOn({"credentials"})
@NullMarked
package io.ccaas.sdk.partner.keeping;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
