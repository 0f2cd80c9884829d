package io.ccaas.sdk.crm;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The CRM answered, and what was asked cannot be done there. Repeating the same call is useless. */
public final class CrmException extends PartnerException {

    private static final long serialVersionUID = 1L;

    private CrmException(Problem problem) {
        super(problem);
    }

    /**
     * For connectors: the CRM has no such contact, any more or at all.
     *
     * @return code {@code CRM_CONTACT_UNKNOWN}
     */
    public static CrmException contactUnknown() {
        return new CrmException(Problem.of(
                "CRM_CONTACT_UNKNOWN",
                "a contact that exists in the CRM",
                "the CRM has none with this id",
                "Find the contact again by number: it may have been erased or merged"));
    }

    /**
     * For connectors: the external id stands for a note of another contact.
     *
     * @return code {@code CRM_EXTERNAL_ID_TAKEN}
     */
    public static CrmException externalIdTaken() {
        return new CrmException(Problem.of(
                "CRM_EXTERNAL_ID_TAKEN",
                "an external id that is new or belongs to this contact's note",
                "it belongs to a note of another contact",
                "Use one external id for each call; erase the other note first if the call was filed wrongly"));
    }

    /**
     * For connectors: the CRM would cut the text.
     *
     * @param found characters of the text
     * @param limit characters the CRM takes
     * @return code {@code CRM_NOTE_TOO_LONG}
     */
    public static CrmException noteTooLong(int found, int limit) {
        return new CrmException(Problem.of(
                "CRM_NOTE_TOO_LONG",
                "a note of at most " + limit + " characters",
                "it has " + found,
                "Send a summary, and keep the transcript at home"));
    }

    /**
     * For connectors: the CRM has no such ticket, any more or at all.
     *
     * @return code {@code CRM_TICKET_UNKNOWN}
     */
    public static CrmException ticketUnknown() {
        return new CrmException(Problem.of(
                "CRM_TICKET_UNKNOWN",
                "a ticket that exists in the CRM",
                "the CRM has none with this id",
                "Open it anew: it may have been erased or merged"));
    }

    /**
     * For connectors: other records hold on to the contact.
     *
     * @return code {@code CRM_ERASURE_REFUSED}
     */
    public static CrmException erasureRefused() {
        return new CrmException(Problem.of(
                "CRM_ERASURE_REFUSED",
                "a contact that the CRM deletes for good",
                "it refused: other records refer to it, or a rule of its own forbids it",
                "Have somebody erase the person in the CRM; what this library wrote about them is gone already."));
    }

    /**
     * For connectors: an answer that the CRM's interface does not know.
     *
     * @param what was expected, a constant
     * @return code {@code CRM_ANSWER_SHAPE}
     */
    public static CrmException answerShape(String what) {
        return new CrmException(Problem.of(
                "CRM_ANSWER_SHAPE",
                what,
                "the CRM answered something else",
                "Compare the CRM's version with the connector's page."));
    }
}
