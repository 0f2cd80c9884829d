/**
 * Freshdesk's interface (API v2): contacts, tickets and their private notes. Not here: its search by number, which takes numbers in
 * targets, its own telephony, and Freshsales.
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
