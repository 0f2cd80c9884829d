/**
 * Reads {@code partners.yaml} key by key, knows the line of each, and gathers every fault before it refuses. Not here:
 * what a partner is ({@code partner}); this package is not exported.
 */
@DependsOn({"credentials", "json.yaml", "partner.declared", "tls.pins", "tls.policy"})
@NullMarked
package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
