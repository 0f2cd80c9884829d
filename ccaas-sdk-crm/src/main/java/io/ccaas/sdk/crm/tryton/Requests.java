package io.ccaas.sdk.crm.tryton;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.partner.DataClass;
import java.util.Map;
import java.util.Set;

/** The request of each method. All go to one path; each has a name of its own in the audit log. */
final class Requests {

    private static final Map<Operation, RequestTemplate> BY_OPERATION = Map.ofEntries(
            Map.entry(Operation.MECHANISMS, twice("find-numbers", CONTACT)),
            Map.entry(Operation.PARTIES, twice("read-parties")),
            Map.entry(Operation.PARTY_CREATE, once("create-party", CONTACT)),
            Map.entry(Operation.PARTY_WRITE, once("change-party", CONTACT)),
            Map.entry(Operation.PARTY_DELETE, twice("delete-party")),
            Map.entry(Operation.NOTES, twice("read-notes")),
            Map.entry(Operation.NOTE_CREATE, once("create-note", INTERACTION, TRANSCRIPT)),
            Map.entry(Operation.NOTE_DELETE, twice("delete-notes")),
            Map.entry(Operation.FILES, twice("read-attachments")),
            Map.entry(Operation.FILE_CREATE, once("create-attachment", TRANSCRIPT)),
            Map.entry(Operation.FILE_DELETE, twice("delete-attachments")));

    static final Set<RequestTemplate> ALL = Set.copyOf(BY_OPERATION.values());

    private Requests() {}

    static RequestTemplate of(Operation operation) {
        RequestTemplate template = BY_OPERATION.get(operation);
        if (template == null) {
            throw new IllegalArgumentException("an operation without a request");
        }
        return template;
    }

    /** It reads, or deletes what may be gone already. */
    private static RequestTemplate twice(String name, DataClass... classes) {
        return named(name, classes).repeatable().build();
    }

    private static RequestTemplate once(String name, DataClass... classes) {
        return named(name, classes).build();
    }

    private static RequestTemplate.Builder named(String name, DataClass... classes) {
        return RequestTemplate.named(name, "POST", "{database}/").json(classes);
    }
}
