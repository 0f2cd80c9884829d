/**
 * What connectors share: one way to send that fails by the port's errors, many contacts in few requests, and turns for CRMs which
 * cannot keep an external id unique themselves. Not here: any vendor's words ({@code crm.<vendor>}).
 */
@DependsOn({"crm", "crm.desk", "http", "http.failure", "http.transport", "recording", "time"})
@NullMarked
package io.ccaas.sdk.crm.wire;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
