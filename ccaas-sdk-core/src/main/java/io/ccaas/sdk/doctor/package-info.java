/**
 * Renders what checks found and where data may go. Not here: the checks, which the instance and its connectors hand in.
 */
@DependsOn({
    "credentials",
    "json",
    "partner",
    "partner.declared",
    "partner.declared.oauth",
    "partner.declared.proof",
    "partner.web",
    "posture",
    "tls.pins"
})
@NullMarked
package io.ccaas.sdk.doctor;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
