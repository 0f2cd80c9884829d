/**
 * Odoo over its JSON-2 interface: partners, and messages in their chatter. Not here: Odoo's older RPC interfaces, and how an API key is had
 * ({@code http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.matching", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
