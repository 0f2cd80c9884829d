/**
 * With what the two sides prove themselves to each other, as it is declared: files and references, never what they hold.
 * Not here: loading them ({@code credentials.loading}).
 */
@DependsOn({"credentials", "partner.web"})
@NullMarked
package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
