package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tickets of this library. Zendesk lets many have one external id, so three things see to it that ours has one: turns in this process,
 * the same idempotency key in all, and a look afterwards that leaves the first alone.
 */
final class Filed {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final CrmCalls calls;
    private final Users users;
    private final Turns turns = new Turns();

    Filed(CrmCalls calls, Users users) {
        this.calls = calls;
        this.users = users;
    }

    /**
     * A ticket with an external id.
     *
     * @param id Zendesk's
     * @param created whether this call made it
     */
    record Made(PartnerIssuedId id, boolean created) {

        @Override
        public String toString() {
            return "Made[created=" + created + "]";
        }
    }

    /** One that is there, of whom, and whether it is of the kind that was looked for. */
    private record There(PartnerIssuedId id, String requester, boolean ours) {

        @Override
        public String toString() {
            return "There[ours=" + ours + "]";
        }
    }

    /** What a ticket is made of: which tag says its kind, whose it is, our id and the rest. */
    record Draft(Term tag, ContactId contact, ExternalId id, JsonBody values) {

        @Override
        public String toString() {
            return "Draft[" + tag + "]";
        }
    }

    Made once(Draft draft, Deadline deadline) {
        return turns.during(draft.id(), deadline, () -> {
            List<There> earlier = marked(draft, deadline);
            if (earlier.isEmpty()) {
                return create(draft, users.require(draft.contact(), deadline), deadline);
            }
            return settled(draft, ours(earlier), Optional.empty(), deadline);
        });
    }

    private Made create(Draft draft, PartnerIssuedId requester, Deadline deadline) {
        JsonBody values = draft.values()
                .host("external_id", draft.id().id())
                .issuedNumber("requester_id", requester)
                .list("tags", JsonBody.object().word("tag", draft.tag()));
        JsonBody ticket = JsonBody.object().object("ticket", values);
        Optional<PartnerIssuedId> made = send(ticket, StableKey.of(draft.id()), deadline);
        List<There> there = ours(marked(draft, deadline));
        if (there.isEmpty() && made.filter(id -> isThere(id, deadline)).isEmpty()) {
            // For some hours the key stands for a ticket that was erased, or that had another content.
            made = send(ticket, TransferId.fresh(), deadline);
            there = ours(marked(draft, deadline));
        }
        if (there.isEmpty()) { // Zendesk's list lags behind
            return new Made(made.orElseThrow(() -> new CrmValidationException(Set.of())), true);
        }
        return settled(draft, there, made, deadline);
    }

    /** Empty when Zendesk knows the key of another content. */
    private Optional<PartnerIssuedId> send(JsonBody ticket, TransferId key, Deadline deadline) {
        Answer answer = calls.send(Requests.CREATE, key, Map.of(), ticket, deadline);
        return switch (answer.status()) {
            case 400 -> Optional.empty();
            case 422 -> throw Refusals.ofTicket(answer);
            default -> Optional.of(Users.id(answer, answer.json().requireObject("ticket"), "id"));
        };
    }

    private boolean isThere(PartnerIssuedId ticket, Deadline deadline) {
        Answer answer = calls.send(Requests.TICKET, Map.of("ticket", WireValue.of(ticket)), deadline);
        return answer.status() != 404
                && !answer.json().requireObject("ticket").members().isEmpty();
    }

    private Made settled(Draft draft, List<There> there, Optional<PartnerIssuedId> made, Deadline deadline) {
        if (there.isEmpty()) {
            throw CrmException.externalIdTaken(); // by a ticket of another kind, or of somebody else's making
        }
        there.stream().skip(1).forEach(ticket -> erase(ticket.id(), deadline));
        There first = there.get(0);
        if (!first.requester().equals(draft.contact().text())) {
            throw CrmException.externalIdTaken();
        }
        return new Made(first.id(), made.filter(first.id()::equals).isPresent());
    }

    /** The first that was made before the others. */
    private List<There> marked(Draft draft, Deadline deadline) {
        WireValue externalId = WireValue.of(draft.id().id());
        Answer answer = calls.send(Requests.MARKED, Map.of("external_id", externalId), deadline);
        return answer.json().requireArray("tickets").objects().stream()
                .filter(ticket -> ticket.text("external_id")
                        .filter(draft.id().text()::equals)
                        .isPresent())
                .sorted(Comparator.comparingLong(ticket -> ticket.requireWholeNumber("id")))
                .map(ticket -> new There(
                        Users.id(answer, ticket, "id"),
                        Users.id(answer, ticket, "requester_id").text(),
                        hasTag(ticket, draft.tag())))
                .toList();
    }

    private static List<There> ours(List<There> tickets) {
        return tickets.stream().filter(There::ours).toList();
    }

    private static boolean hasTag(JsonObject ticket, Term tag) {
        return ticket.array("tags").map(JsonArray::texts).orElse(List.of()).contains(tag.wire());
    }

    /** Every ticket of this library that a user has, and those that came meanwhile. People's own are left alone. */
    void eraseOf(PartnerIssuedId user, Deadline deadline) {
        List<PartnerIssuedId> tickets = ofUser(user, deadline);
        tickets.forEach(ticket -> erase(ticket, deadline));
        if (!tickets.isEmpty()) {
            // A list that lags behind shows what is gone already: that is no reason to erase it again.
            ofUser(user, deadline).stream()
                    .filter(ticket -> !tickets.contains(ticket))
                    .forEach(ticket -> erase(ticket, deadline));
        }
    }

    private List<PartnerIssuedId> ofUser(PartnerIssuedId user, Deadline deadline) {
        List<PartnerIssuedId> tickets = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            if (page > MOST_PAGES) {
                throw CrmException.answerShape("at most " + PAGE * MOST_PAGES + " tickets of one contact");
            }
            Map<String, WireValue> values =
                    Map.of("user", WireValue.of(user), "page", WireValue.of(page), "per_page", WireValue.of(PAGE));
            Answer answer = calls.send(Requests.REQUESTED, values, deadline);
            answer.json().requireArray("tickets").objects().stream()
                    .filter(ticket -> hasTag(ticket, Term.TAG_NOTE) || hasTag(ticket, Term.TAG_TICKET))
                    .forEach(ticket -> tickets.add(Users.id(answer, ticket, "id")));
            more = answer.json().text("next_page").isPresent();
        }
        return tickets;
    }

    private void erase(PartnerIssuedId ticket, Deadline deadline) {
        Map<String, WireValue> values = Map.of("ticket", WireValue.of(ticket));
        calls.send(Requests.DELETE_TICKET, values, deadline);
        calls.send(Requests.ERASE_TICKET, values, deadline);
    }

    @Override
    public String toString() {
        return "Filed[" + calls + "]";
    }
}
