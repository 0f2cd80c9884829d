package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.matching.Candidates;
import io.ccaas.sdk.crm.matching.NumberKind;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;

/**
 * Parties: contacts. Their {@code code}, which Tryton keeps unique, is our external id.
 *
 * @param rpc the way there
 */
record Parties(Rpc rpc) {

    private static final int MOST_PAGES = 10;

    List<ContactId> having(PhoneNumber number, Deadline deadline) {
        Candidates<ContactId> found = Candidates.of(number);
        for (int page = 0; page < MOST_PAGES; page++) {
            Rpc.Reply reply = rpc.call(Operation.MECHANISMS, numbers(number, page), deadline);
            List<JsonObject> rows = reply.rows();
            rows.forEach(row -> found.add(
                    ContactId.issued(reply.id(row, "party").text()),
                    kind(row),
                    row.text("value").orElse("")));
            if (rows.size() < Search.PAGE) {
                return found.ranked();
            }
        }
        throw CrmException.answerShape("fewer than " + MOST_PAGES * Search.PAGE + " numbers with the same last digits");
    }

    private static JsonBody numbers(PhoneNumber number, int page) {
        JsonBody pattern = JsonBody.object()
                .word("before", Term.ANYTHING)
                .phone("digits", number, PhoneForm.TAIL_PATTERN)
                .word("after", Term.ANYTHING);
        List<Term> types = List.of(Term.PHONE, Term.MOBILE, Term.FAX, Term.OTHER);
        return Search.all()
                .where(Term.VALUE, Term.LIKE, JsonBody.object().joined("pattern", pattern))
                .where(Term.TYPE, Term.IN, JsonBody.object().list("types", Search.terms(types)))
                .where(Term.PARTY_ACTIVE, Term.IS, JsonBody.object().truth("active", true))
                .page(page, false, List.of(Term.PARTY, Term.TYPE, Term.VALUE));
    }

    private static NumberKind kind(JsonObject row) {
        return switch (row.text("type").orElse("")) {
            case "mobile" -> NumberKind.MOBILE;
            case "phone" -> NumberKind.PHONE;
            default -> NumberKind.OTHER;
        };
    }

    /** The party behind a contact's id, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return find(contact, deadline).orElseThrow(CrmException::contactUnknown);
    }

    Optional<PartnerIssuedId> find(ContactId contact, Deadline deadline) {
        deadline.require("find"); // an id of another form is asked of nobody
        return contact.text().matches("[1-9][0-9]{0,17}")
                ? known(
                                Term.ID,
                                JsonBody.object().issuedNumber("id", rpc.calls().issued(contact.text())),
                                deadline)
                        .map(known -> require(known.id(), contact))
                : Optional.empty();
    }

    private static PartnerIssuedId require(PartnerIssuedId found, ContactId asked) {
        if (!found.text().equals(asked.text())) {
            throw CrmException.answerShape("the party that was asked for");
        }
        return found;
    }

    Optional<PartnerIssuedId> find(ExternalId externalId, Deadline deadline) {
        return known(externalId, deadline).map(Known::id);
    }

    private Optional<Known> known(ExternalId externalId, Deadline deadline) {
        return known(Term.CODE, JsonBody.object().host("code", externalId.id()), deadline);
    }

    private Optional<Known> known(Term field, JsonBody value, Deadline deadline) {
        JsonBody params = Search.all().where(field, Term.IS, value).page(0, true, List.of(Term.ID, Term.TIMESTAMP));
        Rpc.Reply reply = rpc.call(Operation.PARTIES, params, deadline);
        return reply.rows().stream().findFirst().map(row -> Known.of(reply, row));
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        Optional<Known> known = known(externalId, deadline);
        if (known.isEmpty()) {
            try {
                return create(externalId, fields, deadline);
            } catch (CrmValidationException refused) {
                known = known(externalId, deadline); // somebody else may have been quicker: the code is unique
                if (known.isEmpty()) {
                    throw refused;
                }
            }
        }
        change(known.get(), fields, deadline);
        return ContactId.issued(known.get().id().text());
    }

    private ContactId create(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody params = JsonBody.object()
                .array("parties", List.of(created(externalId, fields)))
                .object("context", JsonBody.object());
        Rpc.Reply reply = rpc.call(Operation.PARTY_CREATE, params, deadline);
        return ContactId.issued(reply.created(1).get(0).text());
    }

    /** What a new party is made of. */
    static JsonBody created(ExternalId externalId, ContactFields fields) {
        JsonBody party = JsonBody.object().host("code", externalId.id());
        fields.name().ifPresent(name -> party.contact("name", name));
        return party.list("contact_mechanisms", new Mechanisms(fields).created());
    }

    private void change(Known party, ContactFields fields, Deadline deadline) {
        JsonBody one = JsonBody.object().issuedNumber("party", party.id());
        List<Mechanisms.Written> ours = Mechanisms.ours(rpc, Term.IS, one, deadline)
                .getOrDefault(party.id().text(), List.of());
        JsonBody params = JsonBody.object()
                .list("ids", JsonBody.object().issuedNumber("id", party.id()))
                .object("changes", changed(fields, ours))
                .object("context", JsonBody.object().object("_timestamp", party.since()));
        rpc.call(Operation.PARTY_WRITE, params, deadline);
    }

    /** What becomes of a party that is there. */
    static JsonBody changed(ContactFields fields, List<Mechanisms.Written> ours) {
        JsonBody changes = JsonBody.object().truth("active", true);
        fields.name().ifPresent(name -> changes.contact("name", name));
        return changes.list("contact_mechanisms", new Mechanisms(fields).changed(ours));
    }

    void delete(PartnerIssuedId party, Deadline deadline) {
        JsonBody params = JsonBody.object()
                .list("ids", JsonBody.object().issuedNumber("id", party))
                .object("context", JsonBody.object());
        try {
            rpc.call(Operation.PARTY_DELETE, params, deadline);
        } catch (CrmValidationException refused) {
            throw CrmException.erasureRefused();
        }
    }

    /** Text of a person's record that this library may show. */
    Rpc.Reply read(PartnerIssuedId party, List<Term> fields, Deadline deadline) {
        JsonBody params = Search.all()
                .where(Term.ID, Term.IS, JsonBody.object().issuedNumber("id", party))
                .page(0, true, fields);
        return rpc.call(Operation.PARTIES, params, deadline);
    }
}
