package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows of ServiceNow's tables, and the column that holds our external id.
 *
 * @param calls the way there
 */
record Rows(CrmCalls calls) {

    static final String EXTERNAL_ID = "u_ccaas_external_id";

    /**
     * One row.
     *
     * @param id ServiceNow's
     * @param externalId ours; empty when people made the row
     * @param contact of what is filed: whose it is
     */
    record Row(PartnerIssuedId id, Optional<String> externalId, Optional<String> contact) {

        static Row of(Answer answer, JsonObject row) {
            PartnerIssuedId id = answer.issued(row.requireText("sys_id"));
            if (!isSysId(id.text())) {
                throw CrmException.answerShape("a sys_id of 32 hexadecimal digits");
            }
            return new Row(id, filled(row, EXTERNAL_ID), reference(row));
        }

        private static Optional<String> reference(JsonObject row) {
            return Stream.of(Kind.INTERACTION, Kind.INCIDENT)
                    .flatMap(kind -> reference(row, kind.whose()).stream())
                    .findFirst();
        }

        /** Bare, or with a link to what it refers to: ServiceNow's releases differ. */
        private static Optional<String> reference(JsonObject row, String column) {
            return row.get(column).filter(JsonText.class::isInstance).isPresent()
                    ? filled(row, column)
                    : row.object(column).flatMap(link -> filled(link, "value"));
        }

        private static Optional<String> filled(JsonObject row, String column) {
            return row.text(column).filter(text -> !text.isEmpty());
        }

        boolean isNamed(ExternalId wanted) {
            return externalId.filter(wanted.text()::equals).isPresent();
        }

        @Override
        public String toString() {
            return "Row[redacted]";
        }
    }

    static boolean isSysId(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    /** ServiceNow's ids have one form: one of another is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return isSysId(contact.text()) ? Optional.of(calls.issued(contact.text())) : Optional.empty();
    }

    /** The type keeps operators of ServiceNow's queries out; this is the one word of its form that means something there. */
    static void requireUsable(ExternalId id) {
        if (id.text().toUpperCase(Locale.ROOT).equals("NULL")) {
            throw new CrmValidationException(Set.of(EXTERNAL_ID));
        }
    }

    /** The row with an external id. ServiceNow may take {@code a} for {@code A}: what it brings is compared here. */
    Optional<Row> find(Kind kind, ExternalId id, Deadline deadline) {
        requireUsable(id);
        Map<String, WireValue> values = Map.of(
                "table",
                WireValue.of(kind.table()),
                EXTERNAL_ID,
                WireValue.of(id.id()),
                "sysparm_fields",
                WireValue.of(kind.fields()),
                "sysparm_exclude_reference_link",
                WireValue.of(Term.TRUE),
                "sysparm_limit",
                WireValue.of(100));
        Answer answer = calls.send(Requests.NAMED, values, deadline);
        List<Row> all = rows(answer);
        requireAll(all, row -> row.externalId().filter(id.text()::equalsIgnoreCase));
        List<Row> rows = all.stream().filter(row -> row.isNamed(id)).toList();
        if (rows.size() > 1) {
            throw CrmException.answerShape("one row with an external id, since its column is unique");
        }
        return rows.stream().findFirst();
    }

    /** ServiceNow passes over a condition that it does not understand, and brings any rows: nothing is concluded from those. */
    static void requireAll(List<Row> rows, Function<Row, Optional<String>> condition) {
        if (!rows.stream().map(condition).allMatch(Optional::isPresent)) {
            throw CrmException.answerShape("only rows that fit the condition on the column");
        }
    }

    static List<Row> rows(Answer answer) {
        return answer.json().requireArray("result").objects().stream()
                .map(row -> Row.of(answer, row))
                .toList();
    }

    /**
     * Whether a contact is there.
     *
     * @param contact its id, of ServiceNow's form
     */
    boolean isThere(PartnerIssuedId contact, Deadline deadline) {
        return read(contact, WireValue.of(Term.CONTACT_FIELDS), deadline).isPresent();
    }

    /** A contact's row with these columns, of which one is its id. */
    Optional<JsonObject> read(PartnerIssuedId contact, WireValue columns, Deadline deadline) {
        Map<String, WireValue> values = Map.of("id", WireValue.of(contact), "sysparm_fields", columns);
        Answer answer = calls.send(Requests.CONTACT_ROW, values, deadline);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!changed(answer).id().equals(contact)) {
            throw CrmException.answerShape("the row that was asked for");
        }
        return Optional.of(answer.json().requireObject("result"));
    }

    static Row changed(Answer answer) {
        return Row.of(answer, answer.json().requireObject("result"));
    }

    /** Empty when ServiceNow refused, as it does when the unique column has the value already, and also for want of a right. */
    Optional<Answer> created(Kind kind, ExternalId id, Supplier<Answer> creation, Deadline deadline) {
        Answer answer;
        try {
            answer = creation.get();
        } catch (PartnerAnsweredException refused) {
            if (refused.status() != 403 || find(kind, id, deadline).isEmpty()) {
                throw refused;
            }
            return Optional.empty();
        }
        Row row = changed(answer);
        if (!row.isNamed(id)) { // ServiceNow passes over columns that it does not have
            delete(kind, row.id(), deadline);
            throw CrmException.answerShape("a column " + EXTERNAL_ID + " that takes 64 characters");
        }
        return Optional.of(answer);
    }

    /** What the answer holds is compared: rules of an instance may undo a state and say nothing. */
    void move(String ticket, Term state, JsonBody values, Deadline deadline) {
        if (!isSysId(ticket)) {
            throw CrmException.ticketUnknown();
        }
        Map<String, WireValue> asked =
                Map.of("id", WireValue.of(calls.issued(ticket)), "sysparm_fields", WireValue.of(Term.STATE_FIELDS));
        Answer answer = calls.send(Requests.MOVE, asked, values, deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
        JsonObject row = answer.json().requireObject("result");
        boolean moved = row.text("sys_id").filter(ticket::equals).isPresent()
                && row.text("state").filter(state.wire()::equals).isPresent();
        if (!moved) {
            throw CrmException.answerShape("the incident in the state that was asked for");
        }
    }

    void blank(Kind kind, PartnerIssuedId id, JsonBody blanks, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "table", WireValue.of(kind.table()),
                "id", WireValue.of(id),
                "sysparm_fields", WireValue.of(kind.fields()));
        calls.send(Requests.BLANK, values, blanks, deadline);
    }

    void delete(Kind kind, PartnerIssuedId id, Deadline deadline) {
        Map<String, WireValue> values = Map.of("table", WireValue.of(kind.table()), "id", WireValue.of(id));
        calls.send(Requests.DELETE, values, deadline);
    }
}
