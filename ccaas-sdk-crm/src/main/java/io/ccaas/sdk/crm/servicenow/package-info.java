/**
 * ServiceNow's Table API: customer contacts and interactions. Not here: how a token is had ({@code http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.wire", "http", "http.failure", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
