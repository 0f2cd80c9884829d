package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.matching.Candidates;
import io.ccaas.sdk.crm.matching.NumberKind;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Partners: contacts. Their reference is our external id; Odoo does not keep it unique, so who made a second one takes it back.
 *
 * @param orm the way there
 * @param mobile the field that holds a mobile number, where there is one
 */
record Partners(Orm orm, Optional<MobileField> mobile) {

    private static final int MOST_PAGES = 10;

    List<ContactId> having(PhoneNumber number, Deadline deadline) {
        Candidates<ContactId> found = Candidates.of(number);
        for (int page = 0; page < MOST_PAGES; page++) {
            Orm.Rows rows = orm.rows(Requests.NUMBERS, numbers(number, page), deadline);
            rows.records()
                    .forEach(row -> add(found, ContactId.issued(rows.id(row).text()), row));
            if (rows.records().size() < Search.PAGE) {
                return found.ranked();
            }
        }
        throw CrmException.answerShape("fewer than " + MOST_PAGES * Search.PAGE + " numbers with the same last digits");
    }

    private void add(Candidates<ContactId> found, ContactId contact, JsonObject row) {
        mobile.flatMap(field -> Orm.text(row, field.name()))
                .ifPresent(written -> found.add(contact, NumberKind.MOBILE, written));
        Orm.text(row, "phone").ifPresent(written -> found.add(contact, NumberKind.PHONE, written));
    }

    private JsonBody numbers(PhoneNumber number, int page) {
        Search search = mobile.map(field -> Search.either().where(field.value(), Term.LIKE_ANY_CASE, digits(number)))
                .orElseGet(Search::all)
                .where(Term.PHONE, Term.LIKE_ANY_CASE, digits(number));
        JsonBody fields = JsonBody.object().word("id", Term.ID).word("phone", Term.PHONE);
        mobile.ifPresent(field -> fields.value("mobile", field.value()));
        return search.page(page, fields, JsonBody.object());
    }

    private static JsonBody digits(PhoneNumber number) {
        JsonBody pattern = JsonBody.object()
                .word("before", Term.ANYTHING)
                .phone("digits", number, PhoneForm.TAIL_PATTERN)
                .word("after", Term.ANYTHING);
        return JsonBody.object().joined("pattern", pattern);
    }

    /** The partner behind a contact's id, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return find(contact, deadline).orElseThrow(CrmException::contactUnknown);
    }

    /** Odoo's ids are numbers: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> find(ContactId contact, Deadline deadline) {
        deadline.require("find");
        if (!contact.text().matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        List<PartnerIssuedId> there = orm.rows(Requests.PARTNERS, by(contact).whole(Term.ID), deadline)
                .ids();
        if (!there.stream().allMatch(id -> id.text().equals(contact.text()))) {
            throw CrmException.answerShape("the partner that was asked for");
        }
        return there.stream().findFirst();
    }

    /** By Odoo's own id. */
    Search by(ContactId contact) {
        return Search.all()
                .where(
                        Term.ID,
                        Term.IS,
                        JsonBody.object().issuedNumber("id", orm.calls().issued(contact.text())));
    }

    /** Who has our id; when several do, it is for people to say which of them is meant. */
    Optional<PartnerIssuedId> find(ExternalId externalId, Deadline deadline) {
        List<PartnerIssuedId> there = named(externalId, deadline);
        if (there.size() > 1) {
            throw new CrmValidationException(Set.of("ref"));
        }
        return there.stream().findFirst();
    }

    private List<PartnerIssuedId> named(ExternalId externalId, Deadline deadline) {
        JsonBody search = Search.all()
                .where(Term.REFERENCE, Term.IS, JsonBody.object().host("ref", externalId.id()))
                .whole(Term.ID, Term.REFERENCE);
        Orm.Rows rows = orm.rows(Requests.PARTNERS, search, deadline);
        if (!rows.records().stream()
                .allMatch(row -> Orm.text(row, Term.REFERENCE.wire()).equals(Optional.of(externalId.text())))) {
            throw CrmException.answerShape("partners with the reference that was asked for");
        }
        return rows.ids();
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        Optional<PartnerIssuedId> there = find(externalId, deadline);
        PartnerIssuedId partner = there.isPresent() ? there.get() : create(externalId, fields, deadline);
        if (there.isPresent()) {
            change(partner, fields, deadline);
        }
        return ContactId.issued(partner.text());
    }

    private PartnerIssuedId create(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody values = values(fields).host("ref", externalId.id());
        if (fields.name().isEmpty()) {
            values.word("name", Term.UNKNOWN); // Odoo wants one
        }
        JsonBody arguments =
                JsonBody.object().array("vals_list", List.of(values)).object("context", silent());
        PartnerIssuedId made = orm.made(orm.send(Requests.CREATE, arguments, deadline));
        if (!named(externalId, deadline).equals(List.of(made))) {
            delete(made, deadline); // another process made one at the same moment, and may have done the same
            throw new CrmConflictException();
        }
        return made;
    }

    private void change(PartnerIssuedId partner, ContactFields fields, Deadline deadline) {
        JsonBody arguments = Orm.ids(List.of(partner))
                .object("vals", values(fields).truth("active", true))
                .object("context", silent());
        orm.requireDone(orm.send(Requests.WRITE, arguments, deadline));
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("phone", fields.number());
        fields.name().ifPresent(name -> values.contact("name", name));
        fields.email().ifPresent(email -> values.contact("email", email));
        return values;
    }

    /** Otherwise Odoo would keep what a field held before in the chatter, and make our user a follower. */
    private static JsonBody silent() {
        return JsonBody.object().truth("tracking_disable", true);
    }

    void delete(PartnerIssuedId partner, Deadline deadline) {
        Answer answer = orm.send(Requests.DELETE, Orm.ids(List.of(partner)), deadline);
        if (answer.status() == 422) {
            throw CrmException.erasureRefused();
        }
        if (answer.status() != 404) { // somebody else was quicker
            orm.requireDone(answer);
        }
    }
}
