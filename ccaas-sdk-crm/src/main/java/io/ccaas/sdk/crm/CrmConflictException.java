package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** Somebody else changed the same record in the CRM meanwhile. Nothing of this call was written; it may be repeated. */
public final class CrmConflictException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /** For connectors. */
    public CrmConflictException() {
        super(Problem.of(
                "CRM_CONFLICT",
                "a record that nobody else changes at the same moment",
                "the CRM refused the change: the record was changed meanwhile",
                "Repeat the call: it reads the record anew. With the same external id nothing is written twice."));
    }
}
