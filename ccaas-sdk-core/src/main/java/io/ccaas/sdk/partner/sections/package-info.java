/**
 * The keys of a partner that are mappings themselves, one reader for each. Not here: how lines, forms and faults are
 * kept ({@code partner.file}); this package is not exported.
 */
@DependsOn({
    "credentials",
    "partner.declared",
    "partner.declared.oauth",
    "partner.declared.proof",
    "partner.file",
    "partner.hashicorp",
    "partner.keeping",
    "partner.web",
    "tls.pins",
    "tls.policy"
})
@NullMarked
package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
