package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.time.Deadline;
import java.util.Set;

/** A CRM that tells who is calling, for the agent's screen. */
public interface ScreenPops {

    /**
     * Reads some fields of a contact. Only these are asked for: what is not needed does not leave the CRM.
     *
     * @param contact as the CRM issued it
     * @param allowed what the agent may see
     * @param deadline by when the answer is here
     * @return what the CRM has of them
     * @throws io.ccaas.sdk.crm.CrmException {@code CRM_CONTACT_UNKNOWN} when there is no such contact
     */
    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline);
}
