/**
 * What some CRMs can do beyond the port: each capability is an interface that the connector implements when it can. Not here:
 * what every CRM can ({@code crm}).
 */
@DependsOn({"crm", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
