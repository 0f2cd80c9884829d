/**
 * The port to CRMs: find a contact by number, log a call once, upsert, erase. Not here: how a vendor's API is spoken
 * (sub-packages), and everything about sound.
 */
@DependsOn({".", "call", "http", "partner", "privacy", "recording", "time"})
@NullMarked
package io.ccaas.sdk.crm;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
