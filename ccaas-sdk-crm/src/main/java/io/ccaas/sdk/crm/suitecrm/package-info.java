/**
 * SuiteCRM's JSON:API of version 8: contacts, calls, notes, cases. Not here: its filters, which take numbers in targets, and how a token is
 * had ({@code http.auth}).
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
