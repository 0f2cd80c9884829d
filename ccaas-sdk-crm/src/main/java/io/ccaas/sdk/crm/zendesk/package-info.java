/**
 * Zendesk's ticketing API v2: users, tickets. Not here: its search, which takes numbers in targets, and its webhooks
 * ({@code signing.webhook}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "recording", "time"})
@NullMarked
package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
