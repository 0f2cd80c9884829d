package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;

/** A CRM that keeps notes of a contact which are no calls. */
public interface Notes {

    /**
     * Writes a note once, as {@link io.ccaas.sdk.crm.CrmConnector#logCall} does. Give a note another external id than a call: many CRMs
     * keep both in one place, where the id is taken then.
     *
     * @param contact as the CRM issued it
     * @param externalId makes a repeated call harmless
     * @param text what is written, whole or not at all
     * @param deadline by when it is there
     * @return proof that exactly one note with this external id is there
     * @throws io.ccaas.sdk.crm.CrmException as for a call
     */
    CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline);
}
