package io.ccaas.sdk.crm;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.time.Deadline;

/**
 * One CRM of one customer.
 *
 * <p>Guarantees of every implementation, tested by {@code io.ccaas.sdk.crm.testing.CrmConnectorContract}: free text goes
 * out only as {@link io.ccaas.sdk.privacy.RedactedText}; the same external id never makes a second note or contact, whether
 * calls are repeated or run at the same time; a passed deadline stops a call before anything is sent; nothing of the
 * partner's text comes back in an exception. Thread-safe; every method blocks.
 *
 * <p>Does not guarantee: that the partner did nothing when a call ends with a
 * {@link io.ccaas.sdk.errors.PartnerException} such as a passed deadline. Repeat it with the same external id.
 */
public interface CrmConnector {

    /**
     * Looks for the contacts that have a number, whichever of a contact's numbers it is and however the CRM writes it.
     *
     * @param number of the person outside the contact centre
     * @param deadline by when the answer is here
     * @return none, one or several; never a guess among several
     * @throws CrmUnsupportedException when the CRM takes numbers only where logs keep them; nothing was sent
     */
    ContactMatch findByNumber(PhoneNumber number, Deadline deadline);

    /**
     * Writes a call note to a contact, once.
     *
     * <p>When a note with the same external id is there already, nothing is written and the first note stays as it is.
     *
     * @param contact as the CRM issued it
     * @param note what is written; its {@link io.ccaas.sdk.privacy.RedactedText#plainText()} arrives whole or the call is refused
     * @param deadline by when the note is there
     * @return proof that exactly one note with this external id is there
     * @throws CrmException {@code CRM_CONTACT_UNKNOWN} when there is no such contact, {@code CRM_EXTERNAL_ID_TAKEN} when
     *     the external id belongs to a note of another contact, {@code CRM_NOTE_TOO_LONG} when the CRM would cut the text
     */
    CallLogged logCall(ContactId contact, CallNote note, Deadline deadline);

    /**
     * Creates the contact with an external id, or changes it when it is there. Fields that are not given stay as they are; a
     * number that is given replaces the one an earlier upsert gave.
     *
     * @param externalId our id of the contact
     * @param fields what is known
     * @param deadline by when it is there
     * @return the CRM's id, the same for the same external id
     */
    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline);

    /**
     * Erases a contact and the notes that were logged to it, for good: not into a bin from which it can be restored.
     * Erasing what is not there succeeds, so that an erasure can be repeated until it is proven.
     *
     * @param contact as the CRM issued it
     * @param deadline by when it is gone
     * @return proof that the CRM does not find it any more
     */
    Erased erase(ContactId contact, Deadline deadline);

    /**
     * Erases the contact that was upserted under an external id, as {@link #erase(ContactId, Deadline)} does.
     *
     * @param externalId our id of the contact
     * @param deadline by when it is gone
     * @return proof that the CRM does not find it any more
     */
    Erased erase(ExternalId externalId, Deadline deadline);
}
