package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this library files at a person, known by its first line. Pipedrive's lists of one person are asked, never its search: they do not
 * lag.
 *
 * @param calls the way there
 * @param kind notes or calls
 */
record Filed(CrmCalls calls, Kind kind) {

    private static final int MOST = 5000;
    private static final int MOST_LOOKS = 3;

    /** The two kinds, how many are asked for at once, and where the first line stands. Notes may be long, activities are not. */
    @SuppressWarnings("ImmutableEnumChecker") // a template never changes
    enum Kind {
        NOTE(50, Requests.NOTES, Requests.CREATE_NOTE, Requests.BLANK_NOTE, Requests.DELETE_NOTE, "content"),
        CALL(500, Requests.CALLS, Requests.CREATE_CALL, Requests.BLANK_CALL, Requests.DELETE_CALL, "note");

        private final int page;
        private final RequestTemplate list;
        private final RequestTemplate create;
        private final RequestTemplate blank;
        private final RequestTemplate delete;
        private final String member;

        Kind(
                int page,
                RequestTemplate list,
                RequestTemplate create,
                RequestTemplate blank,
                RequestTemplate delete,
                String member) {
            this.page = page;
            this.list = list;
            this.create = create;
            this.blank = blank;
            this.delete = delete;
            this.member = member;
        }

        /** Nobody's, for the 30 days that Pipedrive keeps what was deleted. */
        private JsonBody nothing() {
            JsonBody nothing = JsonBody.object().word(member, Term.ERASED);
            return this == CALL ? nothing.word("subject", Term.ERASED) : nothing;
        }

        /** Pipedrive may write our HTML in its own way: what counts is the first line that a reader sees. */
        private Optional<String> firstLine(JsonObject filed) {
            return filed.text(member)
                    .flatMap(html ->
                            html.replaceAll("<[^<>]*>", "\n").strip().lines().findFirst());
        }
    }

    /** One that is there, and its first line. */
    private record There(PartnerIssuedId id, String line) {

        boolean isOurs() {
            return line.startsWith(Term.MARK.wire());
        }

        boolean isMarked(ExternalId externalId) {
            return line.equals(Term.MARK.wire() + externalId.text());
        }

        @Override
        public String toString() {
            return "There[ours=" + isOurs() + "]";
        }
    }

    boolean isThere(PartnerIssuedId person, ExternalId externalId, Deadline deadline) {
        return all(person, deadline).stream().anyMatch(there -> there.isMarked(externalId));
    }

    /** Whether it is this call's that stays: of two that were written at the same moment the older one does. */
    boolean write(PartnerIssuedId person, ExternalId externalId, JsonBody values, Deadline deadline) {
        Answer answer = calls.send(kind.create, Map.of(), values, deadline);
        PartnerIssuedId made = Replies.id(answer, Replies.data(answer));
        List<PartnerIssuedId> marked = all(person, deadline).stream()
                .filter(there -> there.isMarked(externalId))
                .map(There::id)
                .sorted(Comparator.comparingLong(id -> Long.parseLong(id.text())))
                .toList();
        marked.stream().skip(1).forEach(id -> erase(id, deadline));
        return marked.isEmpty() || marked.get(0).equals(made);
    }

    /** Everything of this library, also what is filed meanwhile. People's own is left alone. */
    void eraseOf(PartnerIssuedId person, Deadline deadline) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<There> ours =
                    all(person, deadline).stream().filter(There::isOurs).toList();
            if (ours.isEmpty()) {
                return;
            }
            ours.forEach(there -> erase(there.id(), deadline));
        }
        throw CrmException.answerShape("that what was deleted is not listed any more");
    }

    private void erase(PartnerIssuedId id, Deadline deadline) {
        Map<String, WireValue> values = Map.of("id", WireValue.of(id));
        requireDone(calls.send(kind.blank, values, kind.nothing(), deadline));
        requireDone(calls.send(kind.delete, values, deadline));
    }

    private static void requireDone(Answer answer) {
        if (answer.status() != 404) {
            Replies.json(answer);
        }
    }

    private List<There> all(PartnerIssuedId person, Deadline deadline) {
        List<There> all = new ArrayList<>();
        Optional<Map<String, WireValue>> page = Optional.of(first());
        for (int pages = 0; page.isPresent(); pages++) {
            if (pages * kind.page >= MOST) {
                throw CrmException.answerShape("at most " + MOST + " notes or activities of one contact");
            }
            Map<String, WireValue> values = new HashMap<>(page.get());
            values.put("person_id", WireValue.of(person));
            values.put("limit", WireValue.of(kind.page));
            Answer answer = calls.send(kind.list, values, deadline);
            for (JsonObject filed : Replies.list(answer)) {
                kind.firstLine(filed).ifPresent(line -> all.add(new There(Replies.id(answer, filed), line)));
            }
            page = next(answer);
        }
        return all;
    }

    private Map<String, WireValue> first() {
        return kind == Kind.NOTE ? Map.of("start", WireValue.of(0)) : Map.of("sort_by", WireValue.of(Term.BY_ID));
    }

    /** Version 1 counts, version 2 hands out cursors. */
    private Optional<Map<String, WireValue>> next(Answer answer) {
        Optional<JsonObject> further = Replies.further(answer);
        if (kind == Kind.CALL) {
            return further.flatMap(more -> more.text("next_cursor"))
                    .map(cursor ->
                            Map.of("sort_by", WireValue.of(Term.BY_ID), "cursor", WireValue.of(answer.issued(cursor))));
        }
        return further.flatMap(more -> more.object("pagination"))
                .filter(more -> more.truth("more_items_in_collection").orElse(false))
                .map(more -> Map.of("start", WireValue.of(start(more.requireWholeNumber("next_start")))));
    }

    private static int start(long next) {
        if (next < 1 || next > MOST) {
            throw CrmException.answerShape("a next page among the first " + MOST + " notes");
        }
        return (int) next;
    }
}
