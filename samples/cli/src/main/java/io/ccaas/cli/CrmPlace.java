package io.ccaas.cli;

import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.archive.elsewhere.ErasureRequest;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.time.Deadline;

/** A CRM that is asked to erase a person. Which of several contacts with one number it is, somebody must say. */
record CrmPlace(String id, CrmConnector crm) implements Elsewhere {

    @Override
    public PartnerTag place() {
        return PartnerTag.of(id);
    }

    @Override
    public Answer erase(ErasureRequest request, Deadline deadline) {
        ContactMatch match = crm.findByNumber(request.caller(), deadline);
        if (match instanceof ContactMatch.One one) {
            boolean gone = crm.erase(one.contact(), deadline).outcome() == Erased.Outcome.ERASED;
            return gone ? Answer.ERASED : Answer.WAS_NOT_THERE;
        }
        return match instanceof ContactMatch.None ? Answer.WAS_NOT_THERE : Answer.BY_HAND;
    }

    @Override
    public String toString() {
        return "CrmPlace";
    }
}
