package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Up to 200 contacts in one request of sObject Collections. Its results have no id of ours: they stand in the order of what was sent.
 *
 * @param rest the way there
 */
record Collection(Rest rest) implements BulkContacts {

    private static final String UNNAMED = "REQUIRED_FIELD_MISSING";

    /** What lies in the contact for certain. Whatever failed with another code goes alone, and its own answer tells. */
    private static final Set<String> ITS_OWN = Set.of(
            "DUPLICATES_DETECTED",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "INVALID_EMAIL_ADDRESS",
            "STRING_TOO_LONG",
            UNNAMED);

    @Override
    public Upserted upsertAll(Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        Map<ExternalId, ContactId> taken = new HashMap<>();
        Map<ExternalId, List<JsonObject>> failed = send(contacts, false, taken, deadline);
        Map<ExternalId, ContactFields> unnamed = new LinkedHashMap<>(contacts);
        unnamed.keySet().removeIf(id -> !Rest.has(failed.getOrDefault(id, List.of()), UNNAMED));
        unnamed.values().removeIf(fields -> fields.name().isPresent());
        if (!unnamed.isEmpty()) {
            // A new contact needs a name; one that is there keeps its own, and so the first attempt goes without.
            failed.keySet().removeAll(unnamed.keySet());
            failed.putAll(send(unnamed, true, taken, deadline));
        }
        Set<ExternalId> refused = new HashSet<>(failed.keySet());
        refused.removeIf(id -> !isItsOwn(Objects.requireNonNull(failed.get(id))));
        return new Upserted(taken, refused);
    }

    private static boolean isItsOwn(List<JsonObject> errors) {
        return !errors.isEmpty() && errors.stream().map(Rest::code).allMatch(ITS_OWN::contains);
    }

    /** Adds what was taken; returns the errors of all others. */
    private Map<ExternalId, List<JsonObject>> send(
            Map<ExternalId, ContactFields> contacts,
            boolean naming,
            Map<ExternalId, ContactId> taken,
            Deadline deadline) {
        List<JsonBody> records = new ArrayList<>();
        contacts.forEach((id, fields) -> records.add(record(id, fields, naming)));
        JsonBody body = JsonBody.object().truth("allOrNone", false).array("records", records);
        Answer answer = rest.calls().send(Requests.UPSERT_ALL, Map.of(), body, deadline);
        Iterator<JsonObject> results = results(answer, contacts.size()).iterator();
        Map<ExternalId, List<JsonObject>> failed = new HashMap<>();
        for (ExternalId id : contacts.keySet()) {
            JsonObject result = results.next();
            if (result.truth("success").orElseThrow(Collection::shape)) {
                taken.put(id, contact(answer, result));
            } else {
                failed.put(id, result.requireArray("errors").objects());
            }
        }
        return failed;
    }

    private static List<JsonObject> results(Answer answer, int sent) {
        List<JsonObject> results = Rest.list(answer);
        if (answer.status() == 400) {
            throw Rest.refusal(results);
        }
        if (results.size() != sent) {
            throw shape();
        }
        return results;
    }

    private static ContactId contact(Answer answer, JsonObject result) {
        return ContactId.issued(answer.issued(result.requireText("id")).text());
    }

    private static JsonBody record(ExternalId id, ContactFields fields, boolean naming) {
        JsonBody values = People.values(fields);
        return JsonBody.object()
                .object("attributes", JsonBody.object().word("type", Term.CONTACT))
                .host("Ccaas_External_Id__c", id.id())
                .spread(naming ? values.word("LastName", Term.UNKNOWN) : values);
    }

    private static CrmException shape() {
        return CrmException.answerShape("one result for each record of a collection");
    }
}
