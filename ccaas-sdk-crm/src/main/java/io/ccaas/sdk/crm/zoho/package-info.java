/**
 * Zoho CRM's API v8: contacts, calls, queries, the recycle bin. Not here: Zoho Desk, where tickets are, and how a token is had ({@code
 * http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.matching", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
