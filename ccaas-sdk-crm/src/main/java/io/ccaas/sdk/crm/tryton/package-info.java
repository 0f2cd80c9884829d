/**
 * Tryton 6 over JSON-RPC: parties, their contact mechanisms, notes and attachments. Not here: how a session is had ({@code
 * http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.matching", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
