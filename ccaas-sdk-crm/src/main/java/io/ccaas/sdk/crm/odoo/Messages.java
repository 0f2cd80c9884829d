package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;

/**
 * Internal notes in the chatter of a partner, known by their message id. Odoo does not keep it unique, so whoever posted looks again and
 * takes its own back when there is another.
 *
 * @param orm the way there
 */
record Messages(Orm orm) {

    private static final int MOST_PAGES = 50;

    /** One that is there, and at which partner. */
    private record There(PartnerIssuedId id, String partner) {

        @Override
        public String toString() {
            return "There";
        }
    }

    CallLogged once(
            ContactId contact, PartnerIssuedId partner, ExternalId externalId, JsonBody body, Deadline deadline) {
        List<There> earlier = marked(externalId, deadline);
        if (earlier.isEmpty()) {
            post(partner, externalId, body, deadline);
            return new CallLogged(externalId, contact, CallLogged.Outcome.WRITTEN);
        }
        if (!earlier.stream().allMatch(there -> there.partner().equals(partner.text()))) {
            throw CrmException.externalIdTaken();
        }
        return new CallLogged(externalId, contact, CallLogged.Outcome.ALREADY_THERE);
    }

    private void post(PartnerIssuedId partner, ExternalId externalId, JsonBody body, Deadline deadline) {
        JsonBody arguments = Orm.ids(List.of(partner))
                .joined("body", body)
                .truth("body_is_html", true)
                .word("message_type", Term.COMMENT)
                .joined("message_id", mark(externalId))
                .object("context", JsonBody.object().truth("mail_post_autofollow_author_skip", true));
        Answer answer = orm.send(Requests.POST, arguments, deadline);
        if (answer.status() == 404) {
            throw CrmException.contactUnknown(); // it was erased in this moment
        }
        PartnerIssuedId made = orm.made(answer);
        if (!marked(externalId, deadline).stream().map(There::id).toList().equals(List.of(made))) {
            delete(List.of(made), deadline); // another process posted at the same moment, and may have done the same
            throw new CrmConflictException();
        }
    }

    private static JsonBody mark(ExternalId externalId) {
        return JsonBody.object()
                .word("mark", Term.MARK)
                .host("id", externalId.id())
                .word("end", Term.MARK_END);
    }

    private List<There> marked(ExternalId externalId, Deadline deadline) {
        JsonBody search = ours().where(
                        Term.MESSAGE_ID, Term.IS, JsonBody.object().joined("mark", mark(externalId)))
                .whole(Term.ID, Term.RECORD);
        Orm.Rows rows = orm.rows(Requests.MESSAGES, search, deadline);
        return rows.records().stream()
                .map(row -> new There(rows.id(row), partner(row).orElse("")))
                .toList();
    }

    private static Search ours() {
        return Search.all().where(Term.MODEL, Term.IS, JsonBody.object().word("model", Term.PARTNER));
    }

    /** Odoo writes {@code false} where there is none. */
    private static Optional<String> partner(JsonObject row) {
        return row.get("res_id").map(id -> id instanceof JsonNumber number ? number.literal() : "");
    }

    /** Every message of this library at a partner. */
    void eraseAt(PartnerIssuedId partner, Deadline deadline) {
        List<PartnerIssuedId> left = at(partner, deadline);
        for (int page = 0; page < MOST_PAGES && !left.isEmpty(); page++) {
            delete(left, deadline);
            left = at(partner, deadline);
        }
        if (!left.isEmpty()) {
            throw CrmException.answerShape("that messages which were deleted are not listed any more");
        }
    }

    private List<PartnerIssuedId> at(PartnerIssuedId partner, Deadline deadline) {
        JsonBody search = ours().where(Term.RECORD, Term.IS, JsonBody.object().issuedNumber("id", partner))
                .where(Term.MESSAGE_ID, Term.LIKE, JsonBody.object().word("mark", Term.ANY_MARK))
                .whole(Term.ID);
        return orm.rows(Requests.MESSAGES, search, deadline).ids();
    }

    private void delete(List<PartnerIssuedId> ids, Deadline deadline) {
        Answer answer = orm.send(Requests.DELETE_MESSAGES, Orm.ids(ids), deadline);
        if (answer.status() != 404) { // somebody else was quicker
            orm.requireDone(answer);
        }
    }
}
