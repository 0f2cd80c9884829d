package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;

/**
 * Erases a person. Salesforce keeps what is deleted in a bin for 15 days, and its REST interface cannot empty it: so everything that
 * this library can write is blanked first, and the bin gets a record without a person.
 *
 * @param rest the way there
 * @param people to see that nobody is there any more
 */
record Erasure(Rest rest, People people) {

    private static final int MOST_PAGES = 50;

    /** Fields of a contact that name a person or lead to one. */
    private static final List<String> PERSONAL = List.of(
            "FirstName",
            "Salutation",
            "Title",
            "Email",
            "Phone",
            "MobilePhone",
            "HomePhone",
            "OtherPhone",
            "Fax",
            "MailingStreet",
            "MailingCity",
            "MailingPostalCode",
            "Birthdate",
            "Description",
            "Ccaas_External_Id__c");

    boolean of(ContactId contact, Deadline deadline) {
        if (!people.isThere(contact, deadline)) {
            return false;
        }
        PartnerIssuedId id = rest.calls().issued(contact.text());
        erase(Term.TASK, Term.TASKS_OF, id, deadline);
        erase(Term.CASE, Term.CASES_OF, id, deadline);
        JsonBody blank = JsonBody.object().word("LastName", Term.ERASED);
        PERSONAL.forEach(blank::nothing);
        remove(Term.CONTACT, id, blank, deadline);
        if (people.isThere(contact, deadline)) {
            throw CrmException.erasureRefused();
        }
        return true;
    }

    private void erase(Term kind, Term select, PartnerIssuedId contact, Deadline deadline) {
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonBody soql = JsonBody.object()
                    .word("select", select)
                    .issued("id", contact)
                    .word("end", Term.FEW);
            Rest.Found found = rest.query(Requests.LOOK_UP, soql, deadline);
            if (found.records().isEmpty()) {
                return;
            }
            found.records().forEach(row -> remove(kind, found.id(row), texts(), deadline));
        }
        throw CrmException.answerShape("that what was deleted is not found any more");
    }

    private static JsonBody texts() {
        return JsonBody.object()
                .word("Subject", Term.ERASED)
                .nothing("Description")
                .nothing("Ccaas_External_Id__c");
    }

    private void remove(Term kind, PartnerIssuedId id, JsonBody blank, Deadline deadline) {
        Map<String, WireValue> values = Map.of("kind", WireValue.of(kind), "id", WireValue.of(id));
        requireDone(rest.calls().send(Requests.BLANK, values, blank, deadline));
        requireDone(rest.calls().send(Requests.DELETE, values, deadline));
    }

    private static void requireDone(Answer answer) {
        if (answer.status() == 400) {
            throw CrmException.erasureRefused();
        }
    }
}
