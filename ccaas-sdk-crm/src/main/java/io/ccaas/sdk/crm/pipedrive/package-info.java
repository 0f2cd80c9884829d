/**
 * Pipedrive's interface: persons and activities (API v2), notes (API v1). Not here: its search by number, which takes numbers in
 * targets, its call logs, which go with recordings, and its webhooks.
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
