package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** What Zendesk does not take: only names of members that this connector sends are kept of its words. */
final class Refusals {

    private static final Set<String> SENT =
            Set.of("comment", "email", "external_id", "name", "phone", "requester_id", "status", "subject", "tags");

    private Refusals() {}

    static CrmValidationException of(Answer answer) {
        return new CrmValidationException(fields(answer));
    }

    /** Of a ticket: the contact may have gone since it was looked at. */
    static PartnerException ofTicket(Answer answer) {
        Set<String> named = details(answer);
        return named.contains("requester") || named.contains("requester_id")
                ? CrmException.contactUnknown()
                : new CrmValidationException(fields(answer));
    }

    private static Set<String> fields(Answer answer) {
        Set<String> fields = new TreeSet<>(details(answer));
        fields.retainAll(SENT);
        return fields;
    }

    private static Set<String> details(Answer answer) {
        return answer.json()
                .object("details")
                .map(JsonObject::members)
                .map(members -> Set.copyOf(members.keySet()))
                .orElse(Set.of());
    }
}
