package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Persons. Pipedrive keeps no custom field unique, and its search may lag: so one caller at a time looks and creates, this instance
 * remembers whom it created last, and of two that were made at the same moment the older one stays.
 */
final class People {

    private static final int FOUND = 50;
    private static final int REMEMBERED = 1000;

    private final CrmCalls calls;
    private final ExternalIdField field;
    private final Turns turns = new Turns();
    private final Map<ExternalId, PartnerIssuedId> created = new ConcurrentHashMap<>();

    People(CrmCalls calls) {
        this.calls = calls;
        this.field = new ExternalIdField(calls);
    }

    /** The person behind a contact's id, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return id(contact).filter(id -> read(id, deadline).isPresent()).orElseThrow(CrmException::contactUnknown);
    }

    /** Pipedrive's ids are numbers: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return contact.text().matches("[1-9][0-9]{0,17}")
                ? Optional.of(calls.issued(contact.text()))
                : Optional.empty();
    }

    /** Empty when there is nobody any more: who was deleted may still be shown for 30 days. */
    Optional<JsonObject> read(PartnerIssuedId person, Deadline deadline) {
        Map<String, WireValue> values =
                Map.of("person", WireValue.of(person), "custom_fields", WireValue.of(field.key(deadline)));
        Answer answer = calls.send(Requests.PERSON, values, deadline);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!Replies.id(answer, Replies.data(answer)).equals(person)) {
            throw CrmException.answerShape("the person that was asked for"); // merged into another, or mixed up
        }
        return Optional.of(Replies.data(answer))
                .filter(found -> !found.truth("is_deleted").orElse(false));
    }

    /** Oldest first. The search takes upper and lower case for the same and looks into every field, so each found one is read. */
    List<PartnerIssuedId> named(ExternalId externalId, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "term", WireValue.of(externalId.id()),
                "fields", WireValue.of(Term.CUSTOM_FIELDS),
                "exact_match", WireValue.of(Term.TRUE),
                "limit", WireValue.of(FOUND));
        List<PartnerIssuedId> candidates = new ArrayList<>(found(values, deadline));
        Optional.ofNullable(created.get(externalId))
                .filter(id -> !candidates.contains(id))
                .ifPresent(candidates::add);
        return candidates.stream()
                .filter(id -> isNamed(id, externalId, deadline))
                .sorted(Comparator.comparingLong(id -> Long.parseLong(id.text())))
                .toList();
    }

    List<PartnerIssuedId> found(Map<String, WireValue> values, Deadline deadline) {
        Answer answer = calls.send(Requests.SEARCH, values, deadline);
        return Replies.data(answer).requireArray("items").objects().stream()
                .map(result -> Replies.id(answer, result.requireObject("item")))
                .toList();
    }

    private boolean isNamed(PartnerIssuedId person, ExternalId externalId, Deadline deadline) {
        String key = field.key(deadline).text();
        return read(person, deadline)
                .flatMap(found -> found.object("custom_fields"))
                .flatMap(fields -> fields.text(key))
                .filter(externalId.text()::equals)
                .isPresent();
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> {
            Optional<PartnerIssuedId> earlier =
                    named(externalId, deadline).stream().findFirst();
            PartnerIssuedId person = earlier.orElseGet(() -> create(externalId, fields, deadline));
            if (earlier.isPresent()) {
                change(person, values(fields), deadline);
            }
            return ContactId.issued(person.text());
        });
    }

    private PartnerIssuedId create(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody ours = JsonBody.object().host(field.key(deadline).text(), externalId.id());
        JsonBody values = values(fields).object("custom_fields", ours);
        if (fields.name().isEmpty()) {
            values.word("name", Term.UNKNOWN); // Pipedrive wants one; a person who is there keeps theirs
        }
        Answer answer = calls.send(Requests.CREATE_PERSON, Map.of(), values, deadline);
        PartnerIssuedId made = Replies.id(answer, Replies.data(answer));
        remember(externalId, made);
        PartnerIssuedId first = named(externalId, deadline).stream().findFirst().orElse(made);
        if (!first.equals(made)) { // another process was faster
            remove(made, deadline);
            change(first, values(fields), deadline);
        }
        return first;
    }

    private void remember(ExternalId externalId, PartnerIssuedId person) {
        if (created.size() >= REMEMBERED) {
            created.clear();
        }
        created.put(externalId, person);
    }

    private void change(PartnerIssuedId person, JsonBody values, Deadline deadline) {
        Replies.data(calls.send(Requests.CHANGE_PERSON, Map.of("person", WireValue.of(person)), values, deadline));
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody phone = JsonBody.object().phone("value", fields.number()).truth("primary", true);
        JsonBody values = JsonBody.object().array("phones", List.of(phone));
        fields.name().ifPresent(name -> values.contact("name", name));
        fields.email().ifPresent(email -> {
            JsonBody address = JsonBody.object().contact("value", email).truth("primary", true);
            values.array("emails", List.of(address));
        });
        return values;
    }

    /** What is deleted stays in Pipedrive for 30 days: so it is nobody before it is deleted. */
    void remove(PartnerIssuedId person, Deadline deadline) {
        JsonBody nobody = JsonBody.object()
                .word("name", Term.ERASED)
                .array("phones", List.of())
                .array("emails", List.of())
                .object(
                        "custom_fields",
                        JsonBody.object().nothing(field.key(deadline).text()));
        change(person, nobody, deadline);
        Answer answer = calls.send(Requests.DELETE_PERSON, Map.of("id", WireValue.of(person)), deadline);
        if (answer.status() != 404) {
            Replies.json(answer);
        }
    }

    @Override
    public String toString() {
        return "People[" + calls + "]";
    }
}
