package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Records by our external id. EspoCRM keeps no field of them unique, so whoever made one looks again: the first stays, and who came later
 * takes its own back.
 *
 * @param calls the way there
 */
record Records(CrmCalls calls) {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    /**
     * One that is there.
     *
     * @param id EspoCRM's
     * @param contact whose it is
     * @param at when it was made
     */
    record Found(PartnerIssuedId id, String contact, String at) {

        @Override
        public String toString() {
            return "Found";
        }
    }

    /**
     * A record with an external id.
     *
     * @param first the one that stays
     * @param created whether this call made it
     */
    record Made(Found first, boolean created) {

        @Override
        public String toString() {
            return "Made[created=" + created + "]";
        }
    }

    /** The contact's id: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return contact.text().matches("[A-Za-z0-9][A-Za-z0-9-]{0,35}")
                ? Optional.of(calls.issued(contact.text()))
                : Optional.empty();
    }

    /** The contact, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return id(contact).filter(id -> isThere(id, deadline)).orElseThrow(CrmException::contactUnknown);
    }

    boolean isThere(PartnerIssuedId contact, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "contact", WireValue.of(contact),
                "link", WireValue.of(Term.CALLS),
                "select", WireValue.of(Term.SELECT_LINKED),
                "offset", WireValue.of(0),
                "maxSize", WireValue.of(1));
        Answer answer = calls.send(Requests.LINKED, values, deadline);
        if (answer.status() == 404) {
            return false;
        }
        answer.json().requireArray("list"); // a page of whoever stands in between is no contact
        return true;
    }

    /** Those that have exactly this id, the oldest first. To EspoCRM's database {@code a} and {@code A} are one. */
    List<Found> named(Kind kind, ExternalId externalId, Deadline deadline) {
        Map<String, WireValue> values =
                where(kind, Attribute.EXTERNAL_ID, WireValue.of(externalId.id()), WireValue.of(kind.select()));
        List<Found> found = new ArrayList<>();
        each(values, asked -> {
            Answer answer = calls.send(Requests.FIND, asked, deadline);
            List<JsonObject> rows = answer.json().requireArray("list").objects();
            rows.stream()
                    .filter(row -> ours(row).equals(externalId.text()))
                    .forEach(row -> found.add(read(kind, answer, row)));
            return rows.size();
        });
        found.sort(Comparator.comparing(Found::at).thenComparing(one -> one.id().text()));
        return found;
    }

    private static Map<String, WireValue> where(Kind kind, Attribute attribute, WireValue value, WireValue select) {
        return Map.of(
                "kind",
                WireValue.of(kind.path()),
                Requests.CONDITION,
                WireValue.of(Term.EQUALS),
                Requests.ATTRIBUTE,
                WireValue.of(attribute),
                Requests.VALUE,
                value,
                "select",
                select,
                "orderBy",
                WireValue.of(Term.CREATED_AT),
                "order",
                WireValue.of(Term.ASCENDING));
    }

    /** Found, not read: EspoCRM sends the whole record to whoever asks for it by its address. */
    Optional<JsonObject> look(PartnerIssuedId contact, WireValue select, Deadline deadline) {
        Map<String, WireValue> values = new HashMap<>(where(Kind.CONTACT, Attribute.ID, WireValue.of(contact), select));
        values.put("offset", WireValue.of(0));
        values.put("maxSize", WireValue.of(1));
        Answer answer = calls.send(Requests.FIND, values, deadline);
        List<JsonObject> rows = answer.json().requireArray("list").objects();
        if (!rows.stream().allMatch(row -> id(answer, row).equals(contact))) {
            throw CrmException.answerShape("the contact that was asked for");
        }
        return rows.stream().findFirst();
    }

    private static String ours(JsonObject row) {
        return row.text(Kind.EXTERNAL_ID).orElse("");
    }

    private static Found read(Kind kind, Answer answer, JsonObject row) {
        return new Found(
                id(answer, row), kind.contactOf(row), row.text("createdAt").orElse(""));
    }

    private static PartnerIssuedId id(Answer answer, JsonObject row) {
        return answer.issued(row.requireText("id"));
    }

    /** Those of a contact that this library wrote. People's own have no external id. */
    List<PartnerIssuedId> oursOf(PartnerIssuedId contact, Kind kind, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "contact", WireValue.of(contact),
                "link", WireValue.of(kind.link()),
                "select", WireValue.of(Term.SELECT_LINKED));
        List<PartnerIssuedId> found = new ArrayList<>();
        each(values, asked -> {
            Answer answer = calls.send(Requests.LINKED, asked, deadline);
            if (answer.status() == 404) {
                return 0;
            }
            List<JsonObject> rows = answer.json().requireArray("list").objects();
            rows.stream().filter(row -> !ours(row).isEmpty()).forEach(row -> found.add(id(answer, row)));
            return rows.size();
        });
        return found;
    }

    /** Page by page, until one is not full. */
    private static void each(Map<String, WireValue> values, ToIntFunction<Map<String, WireValue>> rowsOf) {
        for (int number = 0; number < MOST_PAGES; number++) {
            Map<String, WireValue> asked = new HashMap<>(values);
            asked.put("offset", WireValue.of(number * PAGE));
            asked.put("maxSize", WireValue.of(PAGE));
            if (rowsOf.applyAsInt(asked) < PAGE) {
                return;
            }
        }
        throw CrmException.answerShape("fewer than " + PAGE * MOST_PAGES + " records of one contact or of similar ids");
    }

    /** Nothing with the id was there when the caller looked. */
    Made create(Kind kind, ExternalId externalId, JsonBody values, Deadline deadline) {
        PartnerIssuedId made = write(kind, externalId, values, deadline);
        List<Found> there = named(kind, externalId, deadline);
        if (there.stream().map(Found::id).noneMatch(made::equals)) {
            remove(kind, made, deadline); // the next attempt would not find it either, and write it again
            throw CrmException.answerShape("that " + Kind.EXTERNAL_ID + " is kept");
        }
        Found first = there.get(0);
        if (!first.id().equals(made)) {
            remove(kind, made, deadline);
        }
        return new Made(first, first.id().equals(made));
    }

    private PartnerIssuedId write(Kind kind, ExternalId externalId, JsonBody values, Deadline deadline) {
        // EspoCRM's own check would take people of one name, or with one number, for one.
        JsonBody body = values.host(Kind.EXTERNAL_ID, externalId.id()).truth("_skipDuplicateCheck", true);
        Answer answer = calls.send(
                kind == Kind.CONTACT ? Requests.CREATE_CONTACT : Requests.CREATE,
                Map.of("kind", WireValue.of(kind.path())),
                body,
                deadline);
        return id(answer, answer.json());
    }

    /** EspoCRM only marks what is deleted, and empties its bin months later: so it gets a record without a person. */
    void remove(Kind kind, PartnerIssuedId id, Deadline deadline) {
        Map<String, WireValue> values = Map.of("kind", WireValue.of(kind.path()), "id", WireValue.of(id));
        Answer blanked = calls.send(Requests.BLANK, values, kind.blank(), deadline);
        if (blanked.status() == 400) {
            throw CrmException.erasureRefused();
        }
        if (blanked.status() != 404 && !id(blanked, blanked.json()).equals(id)) {
            throw CrmException.answerShape("the record that was changed");
        }
        calls.send(Requests.DELETE, values, deadline);
    }
}
