package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts.Upserted;
import io.ccaas.sdk.crm.matching.Candidates;
import io.ccaas.sdk.crm.matching.NumberKind;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts of HubSpot.
 *
 * @param calls the way there
 */
record Contacts(CrmCalls calls) {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final List<PhoneForm> SPELLINGS = List.of(
            PhoneForm.E164,
            PhoneForm.DIGITS,
            PhoneForm.DIALLED_ABROAD,
            PhoneForm.NATIONAL_DIGITS,
            PhoneForm.NATIONAL,
            PhoneForm.INTERNATIONAL);

    List<ContactId> having(PhoneNumber number, Deadline deadline) {
        Candidates<ContactId> found = Candidates.of(number);
        JsonBody search = search(number);
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = calls.send(Requests.SEARCH, Map.of(), search, deadline);
            results(answer).forEach(contact -> add(found, answer, contact));
            Optional<String> next = answer.json()
                    .object("paging")
                    .flatMap(paging -> paging.object("next"))
                    .flatMap(further -> further.text("after"));
            if (next.isEmpty()) {
                return found.ranked();
            }
            search = search(number).issued("after", answer.issued(next.get()));
        }
        throw CrmException.answerShape("fewer than " + PAGE * MOST_PAGES + " numbers with the same last digits");
    }

    private static void add(Candidates<ContactId> found, Answer answer, JsonObject contact) {
        ContactId id = id(answer, contact);
        JsonObject properties = contact.requireObject("properties");
        properties.text("mobilephone").ifPresent(written -> found.add(id, NumberKind.MOBILE, written));
        properties.text("phone").ifPresent(written -> found.add(id, NumberKind.PHONE, written));
    }

    private static JsonBody search(PhoneNumber number) {
        List<JsonBody> groups = new ArrayList<>();
        for (Term property : List.of(Term.SEARCHABLE_PHONE, Term.SEARCHABLE_MOBILE)) {
            JsonBody token = JsonBody.object().word("any", Term.ANYTHING).phone("tail", number, PhoneForm.TAIL);
            groups.add(group(filter(property, Term.CONTAINS).joined("value", token)));
        }
        for (Term property : List.of(Term.PHONE, Term.MOBILE)) {
            JsonBody spellings = JsonBody.object();
            SPELLINGS.forEach(form -> spellings.phone(form.name(), number, form));
            groups.add(group(filter(property, Term.IN).list("values", spellings)));
        }
        return JsonBody.object()
                .array("filterGroups", groups)
                .list("properties", terms(List.of(Term.PHONE, Term.MOBILE)))
                .count("limit", PAGE);
    }

    private static JsonBody filter(Term property, Term operator) {
        return JsonBody.object().word("propertyName", property).word("operator", operator);
    }

    private static JsonBody group(JsonBody filter) {
        return JsonBody.object().array("filters", List.of(filter));
    }

    private static JsonBody terms(List<Term> terms) {
        JsonBody list = JsonBody.object();
        terms.forEach(term -> list.word(term.name(), term));
        return list;
    }

    /** Some properties of a contact; empty when there is no such contact. */
    Optional<JsonObject> read(ContactId contact, List<Term> properties, Deadline deadline) {
        JsonBody input = JsonBody.object().issued("id", calls.issued(contact.text()));
        Answer answer = calls.send(Requests.READ, Map.of(), reading(input, properties), deadline);
        Optional<JsonObject> found = found(answer);
        if (found.filter(other -> !id(answer, other).equals(contact)).isPresent()) {
            throw CrmException.answerShape("the contact that was asked for"); // it was merged into another, or mixed up
        }
        return found;
    }

    /** Empty when HubSpot says that there is none; other errors of a batch are no proof of that. */
    private static Optional<JsonObject> found(Answer answer) {
        List<JsonObject> errors =
                answer.json().array("errors").map(JsonArray::objects).orElse(List.of());
        if (!errors.stream().allMatch(error -> error.text("category").equals(Optional.of("OBJECT_NOT_FOUND")))) {
            throw CrmException.answerShape("a contact, or that there is none");
        }
        return results(answer).stream().findFirst();
    }

    void require(ContactId contact, Deadline deadline) {
        if (read(contact, List.of(Term.EXTERNAL_ID), deadline).isEmpty()) {
            throw CrmException.contactUnknown();
        }
    }

    Optional<ContactId> find(ExternalId externalId, Deadline deadline) {
        JsonBody input = JsonBody.object().host("id", externalId.id());
        JsonBody body = reading(input, List.of(Term.EXTERNAL_ID)).word("idProperty", Term.EXTERNAL_ID);
        Answer answer = calls.send(Requests.READ, Map.of(), body, deadline);
        return found(answer).map(contact -> {
            Optional<String> its = contact.requireObject("properties").text(Term.EXTERNAL_ID.wire());
            if (!its.equals(Optional.of(externalId.text()))) {
                throw CrmException.answerShape("the contact with the external id that was asked for");
            }
            return id(answer, contact);
        });
    }

    private static JsonBody reading(JsonBody input, List<Term> properties) {
        return JsonBody.object().list("properties", terms(properties)).array("inputs", List.of(input));
    }

    /** Those that HubSpot took. It refuses them all for what is wrong with one, or takes some and answers 207. */
    Upserted upsert(Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        List<JsonBody> inputs = new ArrayList<>();
        contacts.forEach((id, fields) -> inputs.add(JsonBody.object()
                .word("idProperty", Term.EXTERNAL_ID)
                .host("id", id.id())
                .object("properties", properties(id, fields))));
        Answer answer = calls.send(Requests.UPSERT, Map.of(), JsonBody.object().array("inputs", inputs), deadline);
        if (answer.status() == 400) {
            throw Refusals.of(answer);
        }
        Map<ExternalId, ContactId> taken = taken(answer, contacts.keySet());
        if (answer.status() != 207 && taken.size() < contacts.size()) {
            throw shape();
        }
        return new Upserted(taken, Set.of());
    }

    private static Map<ExternalId, ContactId> taken(Answer answer, Set<ExternalId> sent) {
        Map<String, ExternalId> left = new HashMap<>();
        sent.forEach(id -> left.put(id.text(), id));
        Map<ExternalId, ContactId> taken = new HashMap<>();
        for (JsonObject contact : results(answer)) {
            ExternalId id = left.remove(contact.requireObject("properties").requireText(Term.EXTERNAL_ID.wire()));
            if (id == null) {
                throw shape();
            }
            taken.put(id, id(answer, contact));
        }
        return taken;
    }

    private static CrmException shape() {
        return CrmException.answerShape("one result for each contact that was sent");
    }

    private static JsonBody properties(ExternalId id, ContactFields fields) {
        JsonBody properties =
                JsonBody.object().host("ccaas_external_id", id.id()).phone("phone", fields.number());
        fields.name().ifPresent(name -> properties.contact("lastname", name));
        fields.email().ifPresent(email -> properties.contact("email", email));
        return properties;
    }

    boolean erase(ContactId contact, Deadline deadline) {
        JsonBody body = JsonBody.object().issued("objectId", calls.issued(contact.text()));
        if (read(contact, List.of(Term.EXTERNAL_ID), deadline).isEmpty()) {
            return false;
        }
        calls.send(Requests.ERASE, Map.of(), body, deadline);
        if (read(contact, List.of(Term.EXTERNAL_ID), deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
        return true;
    }

    private static ContactId id(Answer answer, JsonObject contact) {
        return ContactId.issued(answer.issued(contact.requireText("id")).text());
    }

    static List<JsonObject> results(Answer answer) {
        return answer.json().requireArray("results").objects();
    }
}
