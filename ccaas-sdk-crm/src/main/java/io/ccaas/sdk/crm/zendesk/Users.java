package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Users: contacts are those whose role is end user. Agents and administrators are users too, and none of this touches them.
 *
 * @param calls the way there
 */
record Users(CrmCalls calls) {

    /** What a user is to this connector. */
    enum Standing {
        CONTACT,
        STAFF,
        /** Zendesk keeps users that were deleted, and goes on to show them. */
        DELETED
    }

    /** The user behind a contact's id, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return id(contact)
                .filter(id ->
                        standing(id, deadline).filter(Standing.CONTACT::equals).isPresent())
                .orElseThrow(CrmException::contactUnknown);
    }

    /** Zendesk's ids are numbers: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return contact.text().matches("[1-9][0-9]{0,17}")
                ? Optional.of(calls.issued(contact.text()))
                : Optional.empty();
    }

    Optional<Standing> standing(PartnerIssuedId user, Deadline deadline) {
        Answer answer = calls.send(Requests.USER, Map.of("user", WireValue.of(user)), deadline);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonObject found = answer.json().requireObject("user");
        if (!id(answer, found, "id").equals(user)) {
            throw CrmException.answerShape("the user that was asked for"); // merged into another, or mixed up
        }
        return Optional.of(standing(found));
    }

    private static Standing standing(JsonObject user) {
        if (!user.truth("active").orElse(false)) {
            return Standing.DELETED;
        }
        return user.requireText("role").equals(Term.END_USER.wire()) ? Standing.CONTACT : Standing.STAFF;
    }

    Optional<ContactId> find(ExternalId externalId, Deadline deadline) {
        Answer answer = named(externalId, deadline);
        return users(answer).stream()
                .filter(user -> isNamed(user, externalId))
                .findFirst()
                .map(user -> ContactId.issued(id(answer, user, "id").text()));
    }

    private Answer named(ExternalId externalId, Deadline deadline) {
        return calls.send(Requests.NAMED, Map.of("external_ids", WireValue.of(externalId.id())), deadline);
    }

    private static List<JsonObject> users(Answer answer) {
        return answer.json().requireArray("users").objects();
    }

    private static boolean isNamed(JsonObject user, ExternalId externalId) {
        return user.text("external_id").filter(externalId.text()::equals).isPresent();
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody values = values(externalId, fields);
        if (!isChangeable(externalId, deadline) && fields.name().isEmpty()) {
            values.word("name", Term.UNKNOWN); // Zendesk wants one; a user that is there keeps its own
        }
        Answer answer = calls.send(Requests.UPSERT, Map.of(), JsonBody.object().object("user", values), deadline);
        JsonObject user = changed(answer);
        if (!isNamed(user, externalId)) {
            throw CrmException.answerShape("the user that has the external id");
        }
        ContactId contact = ContactId.issued(id(answer, user, "id").text());
        address(contact, fields, deadline);
        return contact;
    }

    /**
     * Whether the contact is there already. Zendesk takes {@code a} and {@code A} for one external id, and an agent's for anybody's: what
     * would change somebody else is refused before.
     */
    private boolean isChangeable(ExternalId externalId, Deadline deadline) {
        List<JsonObject> there = users(named(externalId, deadline)).stream()
                .filter(user -> standing(user) != Standing.DELETED)
                .toList();
        if (there.stream().anyMatch(user -> standing(user) == Standing.STAFF || !isNamed(user, externalId))) {
            throw new CrmValidationException(Set.of("external_id"));
        }
        return !there.isEmpty();
    }

    private static JsonObject changed(Answer answer) {
        if (answer.status() == 422) {
            throw Refusals.of(answer);
        }
        return answer.json().requireObject("user");
    }

    /** Shared, so that Zendesk keeps the number as a value that the next upsert replaces, not as one more way to name the user. */
    private static JsonBody values(ExternalId externalId, ContactFields fields) {
        JsonBody values = JsonBody.object()
                .host("external_id", externalId.id())
                .phone("phone", fields.number())
                .truth("shared_phone_number", true);
        fields.name().ifPresent(name -> values.contact("name", name));
        return values;
    }

    /** On its own: within an upsert Zendesk would look for the user by its address too, and might find and change somebody else. */
    private void address(ContactId contact, ContactFields fields, Deadline deadline) {
        if (fields.email().isEmpty()) {
            return;
        }
        JsonBody values =
                JsonBody.object().contact("email", fields.email().get()).truth("skip_verify_email", true);
        Map<String, WireValue> user = Map.of("user", WireValue.of(calls.issued(contact.text())));
        changed(calls.send(Requests.ADDRESS, user, JsonBody.object().object("user", values), deadline));
    }

    /** An id that Zendesk writes as a number. */
    static PartnerIssuedId id(Answer answer, JsonObject object, String member) {
        return answer.issued(Long.toString(object.requireWholeNumber(member)));
    }
}
