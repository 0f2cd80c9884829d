package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Up to 100 parties at once: those that are new in one transaction of Tryton's, those that are there in another. No turn is waited for: of
 * two that create one code at the same moment Tryton refuses one, and its optimistic lock keeps changes apart.
 *
 * @param rpc the way there
 */
record Many(Rpc rpc) implements BulkContacts {

    /** What is read of so many fits one page. */
    static final int LENGTH = 100;

    @Override
    public Upserted upsertAll(Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        Map<ExternalId, Known> known = known(contacts.keySet(), deadline);
        Map<ExternalId, ContactFields> fresh = new LinkedHashMap<>(contacts);
        fresh.keySet().removeAll(known.keySet());
        Map<ExternalId, ContactId> taken = new HashMap<>();
        if (!fresh.isEmpty()) {
            taken.putAll(whole(() -> create(fresh, deadline)));
        }
        if (!known.isEmpty()) {
            taken.putAll(whole(() -> change(known, contacts, deadline)));
        }
        return new Upserted(taken, Set.of());
    }

    /** Tryton rolls a transaction back for what is wrong with one party: then each of its parties goes alone. */
    private static Map<ExternalId, ContactId> whole(Supplier<Map<ExternalId, ContactId>> transaction) {
        try {
            return transaction.get();
        } catch (CrmValidationException | CrmConflictException rolledBack) {
            return Map.of();
        }
    }

    private Map<ExternalId, Known> known(Set<ExternalId> ids, Deadline deadline) {
        JsonBody codes = JsonBody.object();
        ids.forEach(id -> codes.host(id.text(), id.id()));
        JsonBody params = Search.all()
                .where(Term.CODE, Term.IN, JsonBody.object().list("codes", codes))
                .page(0, true, List.of(Term.ID, Term.CODE, Term.TIMESTAMP));
        return byCode(ids, rpc.call(Operation.PARTIES, params, deadline));
    }

    private static Map<ExternalId, Known> byCode(Set<ExternalId> ids, Rpc.Reply reply) {
        Map<String, ExternalId> asked = new HashMap<>();
        ids.forEach(id -> asked.put(id.text(), id));
        Map<ExternalId, Known> known = new LinkedHashMap<>();
        for (JsonObject row : reply.rows()) {
            ExternalId id = asked.remove(row.requireText("code"));
            if (id == null) {
                throw CrmException.answerShape("one party for each code that was asked for");
            }
            known.put(id, Known.of(reply, row));
        }
        return known;
    }

    private Map<ExternalId, ContactId> create(Map<ExternalId, ContactFields> fresh, Deadline deadline) {
        List<JsonBody> parties = new ArrayList<>();
        fresh.forEach((id, fields) -> parties.add(Parties.created(id, fields)));
        JsonBody params = JsonBody.object().array("parties", parties).object("context", JsonBody.object());
        Rpc.Reply reply = rpc.call(Operation.PARTY_CREATE, params, deadline);
        Iterator<PartnerIssuedId> ids = reply.created(fresh.size()).iterator();
        Map<ExternalId, ContactId> taken = new HashMap<>();
        fresh.keySet().forEach(id -> taken.put(id, ContactId.issued(ids.next().text())));
        return taken;
    }

    /** Pairs of ids and changes, all under the optimistic lock. */
    private Map<ExternalId, ContactId> change(
            Map<ExternalId, Known> known, Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        Map<String, List<Mechanisms.Written>> ours = ours(known.values(), deadline);
        JsonBody params = JsonBody.object();
        JsonBody since = JsonBody.object();
        Map<ExternalId, ContactId> taken = new HashMap<>();
        known.forEach((id, party) -> {
            String text = party.id().text();
            ContactFields fields = Objects.requireNonNull(contacts.get(id));
            params.list("ids" + text, JsonBody.object().issuedNumber("id", party.id()))
                    .object("changes" + text, Parties.changed(fields, ours.getOrDefault(text, List.of())));
            since.spread(party.since());
            taken.put(id, ContactId.issued(text));
        });
        params.object("context", JsonBody.object().object("_timestamp", since));
        rpc.call(Operation.PARTY_WRITE, params, deadline);
        return taken;
    }

    private Map<String, List<Mechanisms.Written>> ours(Iterable<Known> parties, Deadline deadline) {
        JsonBody ids = JsonBody.object();
        parties.forEach(party -> ids.issuedNumber(party.id().text(), party.id()));
        return Mechanisms.ours(rpc, Term.IN, JsonBody.object().list("parties", ids), deadline);
    }
}
