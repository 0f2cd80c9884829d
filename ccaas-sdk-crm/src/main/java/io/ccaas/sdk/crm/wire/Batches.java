package io.ccaas.sdk.crm.wire;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.crm.desk.BulkContacts.Upserted;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many contacts in requests of a length that the CRM takes. What a request left open, or what was in one that the CRM refused whole,
 * goes alone afterwards: so only a contact that was refused for its own sake counts as refused. Thread-safe.
 */
public final class Batches {

    private static final int MOST = 10_000;

    private final int length;
    private final BulkContacts request;

    private Batches(int length, BulkContacts request) {
        this.length = length;
        this.request = request;
    }

    /**
     * For a connector.
     *
     * @param length most contacts in one request
     * @param request sends one; tells which contacts the CRM took and which it refused for their own sake, and leaves out those that
     *     are to go alone
     * @return to be kept
     */
    public static Batches of(int length, BulkContacts request) {
        return new Batches(length, request);
    }

    /**
     * As {@link BulkContacts#upsertAll}.
     *
     * @param contacts at most 10,000
     * @param alone by whom a single contact is sent
     * @param deadline by when all are there
     * @return which were taken and which were not
     * @throws IllegalArgumentException when there are more
     * @throws CrmException {@code CRM_ANSWER_SHAPE}, when a request gives results of other contacts, or one id to two of them
     */
    public Upserted upsertAll(Map<ExternalId, ContactFields> contacts, CrmConnector alone, Deadline deadline) {
        if (contacts.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " contacts at once");
        }
        deadline.require("upsert");
        Map<ExternalId, ContactId> taken = new LinkedHashMap<>();
        Set<ExternalId> refused = new HashSet<>();
        for (Map<ExternalId, ContactFields> batch : cut(contacts)) {
            Upserted answered = answered(batch, deadline);
            taken.putAll(answered.taken());
            refused.addAll(answered.refused());
        }
        Map<ExternalId, ContactFields> open = new LinkedHashMap<>(contacts);
        open.keySet().removeAll(taken.keySet());
        open.keySet().removeAll(refused);
        open.forEach((id, fields) -> alone(alone, id, fields, deadline)
                .ifPresentOrElse(contact -> taken.put(id, contact), () -> refused.add(id)));
        return new Upserted(taken, refused);
    }

    private List<Map<ExternalId, ContactFields>> cut(Map<ExternalId, ContactFields> contacts) {
        List<Map<ExternalId, ContactFields>> batches = new ArrayList<>();
        contacts.forEach((id, fields) -> {
            if (batches.isEmpty() || batches.get(batches.size() - 1).size() == length) {
                batches.add(new LinkedHashMap<>());
            }
            batches.get(batches.size() - 1).put(id, fields);
        });
        return batches;
    }

    /** A request that was refused whole says nothing of any one contact in it, and neither does a record that was changed meanwhile. */
    private Upserted answered(Map<ExternalId, ContactFields> batch, Deadline deadline) {
        Upserted answered;
        try {
            answered = request.upsertAll(batch, deadline);
        } catch (CrmValidationException | CrmConflictException whole) {
            return new Upserted(Map.of(), Set.of());
        }
        Set<ContactId> issued = new HashSet<>(answered.taken().values());
        if (issued.size() < answered.taken().size()
                || !batch.keySet().containsAll(answered.taken().keySet())
                || !batch.keySet().containsAll(answered.refused())
                || !Collections.disjoint(answered.taken().keySet(), answered.refused())) {
            throw CrmException.answerShape("one result for each contact of a request");
        }
        return answered;
    }

    private static Optional<ContactId> alone(
            CrmConnector connector, ExternalId id, ContactFields fields, Deadline deadline) {
        try {
            return Optional.of(connector.upsert(id, fields, deadline));
        } catch (CrmValidationException refused) {
            return Optional.empty();
        }
    }
}
