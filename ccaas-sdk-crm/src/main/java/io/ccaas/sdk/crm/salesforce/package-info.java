/**
 * Salesforce's REST API: contacts, tasks, cases. Not here: how a token is had ({@code http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.matching", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
