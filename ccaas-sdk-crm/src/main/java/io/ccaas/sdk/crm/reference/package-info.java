/**
 * The CRM of the samples: the smallest interface that a call note needs, for partners to start from. Not here: CRMs that
 * are sold.
 */
@DependsOn({".", "call", "crm", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.reference;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
