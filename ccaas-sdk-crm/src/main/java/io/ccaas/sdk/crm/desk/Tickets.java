package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;

/** A CRM that keeps tickets, also called cases. */
public interface Tickets {

    /**
     * Opens a ticket of a contact, once. When one with the same external id is there already, it stays as it is.
     *
     * @param contact as the CRM issued it
     * @param externalId makes a repeated call harmless
     * @param subject one line
     * @param text the first entry; not shown to the customer where the CRM tells the two apart
     * @param deadline by when it is there
     * @return the CRM's id, the same for the same external id
     * @throws io.ccaas.sdk.crm.CrmException {@code CRM_CONTACT_UNKNOWN}, {@code CRM_NOTE_TOO_LONG}
     */
    TicketId open(ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline);

    /**
     * Moves a ticket to another state.
     *
     * @param ticket as the CRM issued it
     * @param state the new one
     * @param deadline by when it is there
     * @throws io.ccaas.sdk.crm.CrmException {@code CRM_TICKET_UNKNOWN} when there is none
     */
    void move(TicketId ticket, State state, Deadline deadline);

    /** Where a ticket stands, as far as CRMs agree. */
    enum State {
        /** Somebody has to act. */
        OPEN,
        /** The customer has to. */
        WAITING,
        /** Nobody has to. */
        CLOSED
    }
}
