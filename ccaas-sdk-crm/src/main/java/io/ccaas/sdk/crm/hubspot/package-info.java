/**
 * HubSpot's CRM API v3: contacts, calls, notes, tickets. Not here: HubSpot's webhooks ({@code signing.webhook}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.matching", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
