package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.function.Function;

/**
 * What is filed at a party once: notes, or attachments. Tryton keeps no field of theirs unique. So one caller at a time looks and
 * writes; then it looks again, and of two that another process made at the same moment the older one stays.
 *
 * @param rpc the way there
 * @param turns one caller at a time
 * @param kind notes or attachments
 */
record Filed(Rpc rpc, Turns turns, Kind kind) {

    private static final int MOST_PAGES = 50;

    /** The two kinds and how each is found by our external id. */
    enum Kind {
        NOTES(Operation.NOTES, Operation.NOTE_CREATE, Operation.NOTE_DELETE, Term.MESSAGE),
        FILES(Operation.FILES, Operation.FILE_CREATE, Operation.FILE_DELETE, Term.NAME);

        private final Operation read;
        private final Operation create;
        private final Operation delete;
        private final Term field;

        Kind(Operation read, Operation create, Operation delete, Term field) {
            this.read = read;
            this.create = create;
            this.delete = delete;
            this.field = field;
        }

        /** What our field begins with. */
        JsonBody mark(ExternalId id) {
            JsonBody mark = JsonBody.object();
            return this == NOTES
                    ? mark.word("mark", Term.MARK).host("id", id.id()).word("line", Term.LINE)
                    : mark.host("id", id.id()).word("end", Term.TEXT_FILE);
        }

        boolean isMarked(String text, ExternalId id) {
            return this == NOTES
                    ? text.startsWith(Term.MARK.wire() + id.text() + "\n")
                    : text.equals(id.text() + Term.TEXT_FILE.wire());
        }
    }

    /** One that is there, and at which party. */
    private record There(PartnerIssuedId id, String resource) {

        @Override
        public String toString() {
            return "There";
        }
    }

    CallLogged once(ContactId contact, PartnerIssuedId party, ExternalId id, JsonBody values, Deadline deadline) {
        return turns.during(id, deadline, () -> {
            List<There> earlier = marked(id, deadline);
            if (earlier.isEmpty()) {
                JsonBody params = JsonBody.object()
                        .array("values", List.of(values.joined("resource", resource(party))))
                        .object("context", JsonBody.object());
                rpc.call(kind.create, params, deadline);
                return settled(contact, party, id, marked(id, deadline), CallLogged.Outcome.WRITTEN, deadline);
            }
            return settled(contact, party, id, earlier, CallLogged.Outcome.ALREADY_THERE, deadline);
        });
    }

    private CallLogged settled(
            ContactId contact,
            PartnerIssuedId party,
            ExternalId id,
            List<There> there,
            CallLogged.Outcome outcome,
            Deadline deadline) {
        if (there.isEmpty()) {
            throw CrmException.contactUnknown(); // it was erased in this moment
        }
        delete(there.stream().skip(1).map(There::id).toList(), deadline);
        if (!there.get(0).resource().equals(Term.PARTY_RESOURCE.wire() + party.text())) {
            throw CrmException.externalIdTaken();
        }
        return new CallLogged(id, contact, outcome);
    }

    private List<There> marked(ExternalId id, Deadline deadline) {
        JsonBody pattern = kind.mark(id).word("after", Term.ANYTHING);
        JsonBody params = Search.all()
                .where(kind.field, Term.LIKE, JsonBody.object().joined("pattern", pattern))
                .page(0, false, List.of(Term.RESOURCE, kind.field));
        Rpc.Reply reply = rpc.call(kind.read, params, deadline);
        return reply.rows().stream()
                .filter(row -> kind.isMarked(row.text(kind.field.wire()).orElse(""), id)) // _ and % mean more to LIKE
                .map(row -> new There(reply.id(row, "id"), row.text("resource").orElse("")))
                .toList();
    }

    /** Everything of this kind at a party, whoever wrote it. */
    void eraseAt(PartnerIssuedId party, Deadline deadline) {
        Function<Deadline, List<PartnerIssuedId>> left = until -> {
            JsonBody params = Search.all()
                    .where(Term.RESOURCE, Term.IS, JsonBody.object().joined("party", resource(party)))
                    .page(0, false, List.of(Term.ID));
            Rpc.Reply reply = rpc.call(kind.read, params, until);
            return reply.rows().stream().map(row -> reply.id(row, "id")).toList();
        };
        List<PartnerIssuedId> ids = left.apply(deadline);
        for (int page = 0; page < MOST_PAGES && !ids.isEmpty(); page++) {
            delete(ids, deadline);
            ids = left.apply(deadline);
        }
        if (!ids.isEmpty()) {
            throw CrmException.answerShape("that what was deleted is not listed any more");
        }
    }

    private void delete(List<PartnerIssuedId> ids, Deadline deadline) {
        if (ids.isEmpty()) {
            return;
        }
        JsonBody list = JsonBody.object();
        ids.forEach(id -> list.issuedNumber(id.text(), id));
        rpc.call(kind.delete, JsonBody.object().list("ids", list).object("context", JsonBody.object()), deadline);
    }

    private static JsonBody resource(PartnerIssuedId party) {
        return JsonBody.object().word("kind", Term.PARTY_RESOURCE).issued("party", party);
    }

    @Override
    public String toString() {
        return "Filed[" + kind + "]";
    }
}
