/**
 * The Web API of Microsoft Dataverse, on which Dynamics 365 stands: contacts and phone calls by alternate keys. Not here: its searches,
 * which take numbers in targets, annotations, which have no column for our id, and incidents.
 */
@DependsOn({".", "call", "crm", "crm.desk", "crm.wire", "http", "json", "partner", "privacy", "time"})
@NullMarked
package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
