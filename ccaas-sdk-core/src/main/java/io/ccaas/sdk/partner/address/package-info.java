/**
 * Special-purpose address ranges and what hides in IPv6. Not here: names and how they are resolved ({@code http}).
 */
@DependsOn({"partner.declared"})
@NullMarked
package io.ccaas.sdk.partner.address;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
