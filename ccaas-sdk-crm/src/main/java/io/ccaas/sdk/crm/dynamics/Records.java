package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records by Dataverse's ids and by the alternate key that holds ours.
 *
 * @param calls the way there
 */
record Records(CrmCalls calls) {

    /** The column that the customer makes, with a key over it. */
    static final String EXTERNAL_ID = Column.EXTERNAL_ID.wire();

    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /**
     * A record that is there.
     *
     * @param id Dataverse's
     * @param row what it answered
     */
    record Found(PartnerIssuedId id, JsonObject row) {

        @Override
        public String toString() {
            return "Found";
        }
    }

    static Map<String, WireValue> at(WireValue record) {
        return Map.of("record", record);
    }

    static Map<String, WireValue> at(WireValue record, List<Column> columns) {
        return Map.of("record", record, Requests.SELECT, WireValue.listed(columns));
    }

    static WireValue contact(PartnerIssuedId id) {
        return WireValue.of(Term.CONTACT, id, Term.END);
    }

    static WireValue call(PartnerIssuedId id) {
        return WireValue.of(Term.CALL, id, Term.END);
    }

    /** The contact's id: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        String text = contact.text().toLowerCase(Locale.ROOT);
        return text.matches(GUID) ? Optional.of(calls.issued(text)) : Optional.empty();
    }

    Optional<Found> contact(ExternalId id, Deadline deadline) {
        return named(WireValue.of(Term.CONTACT_NAMED, id.id(), Term.END_NAMED), Column.CONTACT, id, deadline);
    }

    Optional<Found> call(ExternalId id, Deadline deadline) {
        return named(WireValue.of(Term.CALL_NAMED, id.id(), Term.END_NAMED), Column.CALL, id, deadline);
    }

    /** Dataverse compares keys without regard to case: what differs so is another's, and not touched. */
    private Optional<Found> named(WireValue record, List<Column> columns, ExternalId id, Deadline deadline) {
        Optional<Found> found = read(record, columns, deadline);
        if (found.isPresent() && !found.get().row().text(EXTERNAL_ID).orElse("").equals(id.text())) {
            throw new CrmValidationException(Set.of(EXTERNAL_ID));
        }
        return found;
    }

    boolean isThere(PartnerIssuedId contact, Deadline deadline) {
        return read(contact, List.of(Column.CONTACT_ID), deadline).isPresent();
    }

    /** The contact with these columns, of which the first is its id. */
    Optional<Found> read(PartnerIssuedId contact, List<Column> columns, Deadline deadline) {
        Optional<Found> found = read(contact(contact), columns, deadline);
        if (found.isPresent() && !found.get().id().equals(contact)) {
            throw CrmException.answerShape("the contact that was asked for");
        }
        return found;
    }

    private Optional<Found> read(WireValue record, List<Column> columns, Deadline deadline) {
        Answer answer = calls.send(Requests.READ, at(record, columns), deadline);
        return answer.status() == 404 ? Optional.empty() : Optional.of(found(answer, answer.json(), columns.get(0)));
    }

    static Found found(Answer answer, JsonObject row, Column key) {
        String id = row.requireText(key.wire()).toLowerCase(Locale.ROOT);
        if (!id.matches(GUID)) {
            throw CrmException.answerShape("an id of Dataverse's form");
        }
        return new Found(answer.issued(id), row);
    }
}
