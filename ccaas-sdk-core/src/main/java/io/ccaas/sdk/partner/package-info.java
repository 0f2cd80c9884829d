/**
 * The data-flow map: who is declared, what each may receive, and the decision whether a call may go. Not here: the calls
 * themselves ({@code http}); nothing in this package connects or writes an audit record.
 */
@DependsOn({
    "credentials",
    "json.yaml",
    "partner.address",
    "partner.declared",
    "partner.declared.oauth",
    "partner.declared.proof",
    "partner.file",
    "partner.hashicorp",
    "partner.keeping",
    "partner.replay",
    "partner.sections",
    "partner.web",
    "tls"
})
@NullMarked
package io.ccaas.sdk.partner;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
