package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;

/**
 * A CRM that keeps files of a contact for those alone who may see the contact. A CRM that gives files public addresses has no such
 * capability here. There is no way to attach a recording to anything.
 */
public interface Documents {

    /**
     * Attaches a text file once, such as a transcript that is too long for a note.
     *
     * @param contact as the CRM issued it
     * @param externalId makes a repeated call harmless; the file is named by it
     * @param text what is written, whole or not at all
     * @param deadline by when it is there
     * @return proof that exactly one file with this external id is there
     * @throws io.ccaas.sdk.crm.CrmException as for a call
     */
    CallLogged attach(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline);
}
