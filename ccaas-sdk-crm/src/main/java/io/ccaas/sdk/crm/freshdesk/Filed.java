package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tickets of this library, with our id in a custom field. Freshdesk's search lags by minutes, so a contact's own tickets are listed; the
 * search only tells that an id is another contact's.
 */
final class Filed {

    static final String FIELD = "cf_ccaas_external_id";

    private static final int PHONE = 3;
    private static final int LOW = 1;

    private final CrmCalls calls;
    private final Contacts contacts;
    private final Texts texts;
    private final Turns turns = new Turns();

    Filed(CrmCalls calls, Contacts contacts) {
        this.calls = calls;
        this.contacts = contacts;
        this.texts = new Texts(calls);
    }

    /** What a ticket is made of: which tag says its kind, whose it is, our id, subject and state, and the text of its note. */
    record Draft(Term tag, ContactId contact, ExternalId id, JsonBody values, RedactedText text) {

        @Override
        public String toString() {
            return "Draft[" + tag + "]";
        }
    }

    /**
     * A ticket with an external id.
     *
     * @param id Freshdesk's
     * @param written whether this call wrote its text
     */
    record Made(PartnerIssuedId id, boolean written) {

        @Override
        public String toString() {
            return "Made[written=" + written + "]";
        }
    }

    /** One that is there, the id it is marked with, and its tags. */
    private record There(PartnerIssuedId id, String externalId, List<String> tags) {

        boolean isOurs() {
            return has(Term.TAG_NOTE) || has(Term.TAG_TICKET);
        }

        boolean has(Term tag) {
            return tags.contains(tag.wire());
        }

        @Override
        public String toString() {
            return "There[ours=" + isOurs() + "]";
        }
    }

    Made once(Draft draft, Deadline deadline) {
        return turns.during(draft.id(), deadline, () -> {
            PartnerIssuedId contact = contacts.require(draft.contact(), deadline);
            List<There> earlier = marked(contact, draft.id(), deadline);
            PartnerIssuedId ticket =
                    earlier.isEmpty() ? create(draft, contact, deadline) : settled(draft, earlier, deadline);
            return new Made(ticket, texts.once(ticket, draft.id(), draft.text(), deadline));
        });
    }

    private PartnerIssuedId create(Draft draft, PartnerIssuedId contact, Deadline deadline) {
        requireNotElsewhere(draft.id(), contact, deadline);
        JsonBody ticket = JsonBody.object()
                .issuedNumber("requester_id", contact)
                .word("description", Term.DESCRIPTION)
                .count("source", PHONE)
                .count("priority", LOW)
                .list("tags", JsonBody.object().word("tag", draft.tag()))
                .object(
                        "custom_fields",
                        JsonBody.object().host(FIELD, draft.id().id()))
                .spread(draft.values());
        Answer answer = calls.send(Requests.CREATE_TICKET, Map.of(), ticket, deadline);
        if (answer.status() == 400) {
            throw Replies.fields(answer).contains("requester_id")
                    ? CrmException.contactUnknown() // it went after it was looked at
                    : Replies.refused(answer);
        }
        PartnerIssuedId made = Replies.id(answer, answer.json());
        List<There> there = marked(contact, draft.id(), deadline);
        return there.isEmpty() ? made : settled(draft, there, deadline);
    }

    /** Of two that were made at the same moment the older one stays. */
    private PartnerIssuedId settled(Draft draft, List<There> there, Deadline deadline) {
        List<There> ours =
                there.stream().filter(ticket -> ticket.has(draft.tag())).toList();
        if (ours.isEmpty()) {
            throw CrmException.externalIdTaken(); // by a ticket of the other kind, or of somebody else's making
        }
        ours.stream().skip(1).forEach(later -> remove(later.id(), deadline));
        return ours.get(0).id();
    }

    /** Whose ticket has the id, if the search knows already; it may still know what has gone, so each is looked at. */
    private void requireNotElsewhere(ExternalId externalId, PartnerIssuedId contact, Deadline deadline) {
        WireValue query = WireValue.of(Term.NAMED, externalId.id(), Term.QUOTES);
        Answer answer = calls.send(Requests.SEARCH, Map.of("query", query), deadline);
        boolean taken = answer.json().requireArray("results").objects().stream()
                .map(ticket -> Replies.id(answer, ticket))
                .anyMatch(ticket -> isElsewhere(ticket, externalId, contact, deadline));
        if (taken) {
            throw CrmException.externalIdTaken();
        }
    }

    private boolean isElsewhere(
            PartnerIssuedId ticket, ExternalId externalId, PartnerIssuedId contact, Deadline deadline) {
        Answer answer = calls.send(Requests.TICKET, Map.of("ticket", WireValue.of(ticket)), deadline);
        if (answer.status() == 404) {
            return false;
        }
        JsonObject found = answer.json();
        boolean others = found.requireWholeNumber("requester_id") != Long.parseLong(contact.text());
        return others && !Replies.isDeleted(found) && externalId(found).equals(externalId.text());
    }

    /** The oldest first. */
    private List<There> marked(PartnerIssuedId contact, ExternalId externalId, Deadline deadline) {
        return all(contact, deadline).stream()
                .filter(there -> there.externalId().equals(externalId.text()))
                .sorted(Comparator.comparingLong(
                        there -> Long.parseLong(there.id().text())))
                .toList();
    }

    private List<There> all(PartnerIssuedId contact, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "requester_id", WireValue.of(contact),
                "updated_since", WireValue.of(Term.SINCE),
                "order_by", WireValue.of(Term.CREATED_AT),
                "order_type", WireValue.of(Term.ASCENDING));
        return new Pages(calls).all(Requests.TICKETS, values, Filed::there, deadline);
    }

    private static There there(Answer answer, JsonObject ticket) {
        List<String> tags = ticket.array("tags").map(JsonArray::texts).orElse(List.of());
        return new There(Replies.id(answer, ticket), externalId(ticket), tags);
    }

    private static String externalId(JsonObject ticket) {
        return ticket.object("custom_fields")
                .flatMap(fields -> fields.text(FIELD))
                .orElse("");
    }

    /** Every ticket of this library that a contact has. */
    void eraseOf(PartnerIssuedId contact, Deadline deadline) {
        all(contact, deadline).stream().filter(There::isOurs).forEach(ticket -> {
            texts.eraseOf(ticket.id(), deadline);
            remove(ticket.id(), deadline);
        });
    }

    private void remove(PartnerIssuedId ticket, Deadline deadline) {
        calls.send(Requests.DELETE_TICKET, Map.of("ticket", WireValue.of(ticket)), deadline);
    }

    @Override
    public String toString() {
        return "Filed[" + calls + "]";
    }
}
