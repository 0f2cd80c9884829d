/**
 * How many processes verify requests of the same clients, and what they share. Not here: the stores themselves ({@code
 * signing.replay}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.partner.replay;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
