package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Interactions of this library, one for each external id: looked for before they are written, in turns. */
final class Interactions {

    private static final String TEXT = "u_ccaas_text";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final Rows rows;
    private final Contacts contacts;
    private final Turns turns = new Turns();

    Interactions(Rows rows, Contacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Whether this call wrote it. */
    boolean once(ContactId contact, ExternalId id, JsonBody values, RedactedText text, Deadline deadline) {
        return turns.during(id, deadline, () -> {
            boolean isNew = rows.find(Rows.Kind.INTERACTION, id, deadline).isEmpty()
                    && isWritten(contact, id, values, text, deadline);
            if (!isNew) {
                requireOwn(contact, id, deadline);
            }
            return isNew;
        });
    }

    private void requireOwn(ContactId contact, ExternalId id, Deadline deadline) {
        boolean isOwn = rows.find(Rows.Kind.INTERACTION, id, deadline)
                .flatMap(Rows.Row::openedFor)
                .filter(contact.text()::equals)
                .isPresent();
        if (!isOwn) {
            throw CrmException.externalIdTaken();
        }
    }

    /** ServiceNow takes references to rows that are not there: whether the contact is, is asked before. */
    private boolean isWritten(ContactId contact, ExternalId id, JsonBody values, RedactedText text, Deadline deadline) {
        PartnerIssuedId openedFor = contacts.require(contact, deadline);
        JsonBody body = values.text(TEXT, text).issued("opened_for", openedFor).host(Rows.EXTERNAL_ID, id.id());
        Map<String, WireValue> asked = Map.of(
                "sysparm_fields", WireValue.of(Term.LOGGED_FIELDS),
                "sysparm_exclude_reference_link", WireValue.of(Term.TRUE));
        return rows.created(
                        Rows.Kind.INTERACTION,
                        id,
                        () -> rows.calls().send(Requests.LOG, asked, body, deadline),
                        deadline)
                .map(answer -> requireWhole(answer, text, deadline))
                .isPresent();
    }

    /** ServiceNow cuts what its column is too short for, and says nothing: what it holds is compared, and goes when it is cut. */
    private Answer requireWhole(Answer answer, RedactedText text, Deadline deadline) {
        String held = answer.json().requireObject("result").text(TEXT).orElse("");
        if (held.strip().length() < text.plainText().strip().length()) {
            rows.delete(Rows.Kind.INTERACTION, Rows.changed(answer).id(), deadline);
            throw new CrmValidationException(Set.of(TEXT));
        }
        return answer;
    }

    /** Every interaction of this library that a contact has. People's own are left alone. */
    void eraseOf(PartnerIssuedId contact, Deadline deadline) {
        List<PartnerIssuedId> ours = of(contact, deadline);
        JsonBody nothing = JsonBody.object();
        for (PartnerIssuedId interaction : ours) {
            JsonBody blank =
                    JsonBody.object().word("short_description", Term.ERASED).joined(TEXT, nothing);
            rows.blank(Rows.Kind.INTERACTION, interaction, blank, deadline);
            rows.delete(Rows.Kind.INTERACTION, interaction, deadline);
        }
        if (!ours.isEmpty() && !of(contact, deadline).isEmpty()) {
            throw CrmException.erasureRefused();
        }
    }

    /** Until a page is empty: rows that the user may not see make pages shorter. */
    private List<PartnerIssuedId> of(PartnerIssuedId contact, Deadline deadline) {
        List<PartnerIssuedId> ours = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Rows.Row> found = page(contact, page, deadline);
            if (found.isEmpty()) {
                return ours;
            }
            Rows.requireAll(found, row -> row.openedFor().filter(contact.text()::equals));
            found.stream().filter(row -> row.externalId().isPresent()).forEach(row -> ours.add(row.id()));
        }
        throw CrmException.answerShape("fewer than " + PAGE * MOST_PAGES + " interactions of one contact");
    }

    private List<Rows.Row> page(PartnerIssuedId contact, int page, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "opened_for", WireValue.of(contact),
                "sysparm_fields", WireValue.of(Term.INTERACTION_FIELDS),
                "sysparm_exclude_reference_link", WireValue.of(Term.TRUE),
                "sysparm_limit", WireValue.of(PAGE),
                "sysparm_offset", WireValue.of(page * PAGE));
        return Rows.rows(rows.calls().send(Requests.OF, values, deadline));
    }

    @Override
    public String toString() {
        return "Interactions[" + rows.calls() + "]";
    }
}
