/**
 * EspoCRM's REST API v1: contacts, calls, tasks, cases. Not here: its search by attributes, which takes numbers in targets, and its
 * signatures by HMAC, which cover neither body nor time.
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
