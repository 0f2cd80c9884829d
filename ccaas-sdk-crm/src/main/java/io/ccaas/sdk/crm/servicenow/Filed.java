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
import java.util.Optional;
import java.util.Set;

/** Rows of this library that are filed at contacts, one for each external id: looked for before they are written, in turns. */
final class Filed {

    static final String TEXT = "u_ccaas_text";

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final Rows rows;
    private final Contacts contacts;
    private final Kind kind;
    private final Turns turns = new Turns();

    Filed(Rows rows, Contacts contacts, Kind kind) {
        this.rows = rows;
        this.contacts = contacts;
        this.kind = kind;
    }

    /**
     * A row with an external id.
     *
     * @param id ServiceNow's
     * @param isNew whether this call wrote it
     */
    record Made(PartnerIssuedId id, boolean isNew) {

        @Override
        public String toString() {
            return "Made[isNew=" + isNew + "]";
        }
    }

    /** The texts go into the columns of their names, whole. */
    Made once(ContactId contact, ExternalId id, JsonBody values, Map<String, RedactedText> texts, Deadline deadline) {
        return turns.during(id, deadline, () -> {
            Optional<PartnerIssuedId> written = rows.find(kind, id, deadline).isEmpty()
                    ? written(contact, id, values, texts, deadline)
                    : Optional.empty();
            return written.map(row -> new Made(row, true)).orElseGet(() -> new Made(own(contact, id, deadline), false));
        });
    }

    private PartnerIssuedId own(ContactId contact, ExternalId id, Deadline deadline) {
        return rows.find(kind, id, deadline)
                .filter(row -> row.contact().filter(contact.text()::equals).isPresent())
                .map(Rows.Row::id)
                .orElseThrow(CrmException::externalIdTaken);
    }

    /** ServiceNow takes references to rows that are not there: whether the contact is, is asked before. */
    private Optional<PartnerIssuedId> written(
            ContactId contact, ExternalId id, JsonBody values, Map<String, RedactedText> texts, Deadline deadline) {
        PartnerIssuedId whose = contacts.require(contact, deadline);
        texts.forEach(values::text);
        JsonBody body = values.issued(kind.whose(), whose).host(Rows.EXTERNAL_ID, id.id());
        Map<String, WireValue> asked = Map.of(
                "sysparm_fields", WireValue.of(kind.written()),
                "sysparm_exclude_reference_link", WireValue.of(Term.TRUE));
        return rows.created(kind, id, () -> rows.calls().send(kind.creation(), asked, body, deadline), deadline)
                .map(answer -> requireWhole(answer, texts, deadline));
    }

    /** ServiceNow cuts what its column is too short for, and says nothing: what it holds is compared, and goes when it is cut. */
    private PartnerIssuedId requireWhole(Answer answer, Map<String, RedactedText> texts, Deadline deadline) {
        PartnerIssuedId row = Rows.changed(answer).id();
        texts.forEach((column, text) -> {
            String held = answer.json().requireObject("result").text(column).orElse("");
            if (held.strip().length() < text.plainText().strip().length()) {
                rows.delete(kind, row, deadline);
                throw new CrmValidationException(Set.of(column));
            }
        });
        return row;
    }

    /** Every row of this library that a contact has. People's own are left alone. */
    void eraseOf(PartnerIssuedId contact, Deadline deadline) {
        List<PartnerIssuedId> ours = of(contact, deadline);
        JsonBody nothing = JsonBody.object();
        for (PartnerIssuedId row : ours) {
            JsonBody blank =
                    JsonBody.object().word("short_description", Term.ERASED).joined(TEXT, nothing);
            rows.blank(kind, row, blank, deadline);
            rows.delete(kind, row, deadline);
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
            Rows.requireAll(found, row -> row.contact().filter(contact.text()::equals));
            found.stream().filter(row -> row.externalId().isPresent()).forEach(row -> ours.add(row.id()));
        }
        throw CrmException.answerShape("fewer than " + PAGE * MOST_PAGES + " rows of one contact");
    }

    private List<Rows.Row> page(PartnerIssuedId contact, int page, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                kind.whose(),
                WireValue.of(contact),
                "sysparm_fields",
                WireValue.of(kind.fields()),
                "sysparm_exclude_reference_link",
                WireValue.of(Term.TRUE),
                "sysparm_limit",
                WireValue.of(PAGE),
                "sysparm_offset",
                WireValue.of(page * PAGE));
        return Rows.rows(rows.calls().send(kind.listing(), values, deadline));
    }

    @Override
    public String toString() {
        return "Filed[" + rows.calls() + "]";
    }
}
