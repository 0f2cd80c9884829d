/**
 * ServiceNow's Table API: customer contacts, interactions and incidents. Not here: how a token is had ({@code http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "http.failure", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
